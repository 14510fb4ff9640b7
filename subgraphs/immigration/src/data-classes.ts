import { DataClass, data } from "@kim-hub/kit/data-class";

/** Names, numbers and references of a person; retention as the file itself (§ 91 AufenthG). */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: "§ 86 AufenthG", retention: "P10Y" });

/** Residence titles and procedures. */
export const Status = data({ dataClass: DataClass.STATUS, basis: "§ 86 AufenthG", retention: "P10Y" });

/** Counts of persons and cases under disclosure control: for steering and audit, never for the public. */
export const Aggregate = data({ dataClass: DataClass.AGGREGATE, basis: "§ 9 TIntG NRW", retention: "P10Y" });
