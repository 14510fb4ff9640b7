import { DataClass, data } from "@kim-hub/kit/data-class";

/** Names, numbers and references of a person; retention as the file itself. */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: "§ 31 StAG", retention: "P10Y" });

/** The procedure and its stages. */
export const Status = data({ dataClass: DataClass.STATUS, basis: "§ 31 StAG", retention: "P10Y" });

/** Counts over the procedures of one or more offices, under disclosure control. */
export const Aggregate = data({ dataClass: DataClass.AGGREGATE, basis: "§ 31 StAG", retention: "P10Y" });
