import { DataClass, data } from "@kim-hub/kit/data-class";

/** What anyone may read: there is no person in it. */
export const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "P10Y" });
