import { DataClass, data } from "@kim-hub/kit/data-class";

/** Names, numbers and references of a person; retention counts from the closing of the case. */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: "§ 67a SGB X", retention: "P3Y" });

/** The content of the case, entrusted to a person bound by § 203 StGB. */
export const Case = data({ dataClass: DataClass.CASE, basis: "§ 67a SGB X", retention: "P3Y" });
