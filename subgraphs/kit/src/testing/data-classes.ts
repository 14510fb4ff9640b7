import { DataClass, data } from "../schema/data-class.js";

/** Of an invented office. */
export const Status = data({ dataClass: DataClass.STATUS, basis: "§ 86 AufenthG (erfunden)", retention: "P3Y" });
