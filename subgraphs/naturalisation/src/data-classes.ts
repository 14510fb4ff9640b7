import { DataClass, data } from "@kim-hub/kit/data-class";

/** A personal class of the procedure; retention as the file itself. */
const ofProcedure = (dataClass: DataClass.IDENTITY | DataClass.STATUS, basis: string) =>
  data({ dataClass, basis, retention: "NATURALISATION_PROCEDURE" });

/** Names, numbers and references of a person. */
export const Identity = ofProcedure(DataClass.IDENTITY, "§ 31 StAG");

/** The procedure and its stages. */
export const Status = ofProcedure(DataClass.STATUS, "§ 31 StAG");

/** What the law asks of an applicant, and what was found. */
export const Required = ofProcedure(DataClass.STATUS, "§§ 8 bis 12, 31 StAG");

/** What an applicant still has to bring. */
export const Outstanding = ofProcedure(DataClass.STATUS, "§ 37 Abs. 1, § 31 StAG");

/** What the sending office said with the person's consent. */
export const HandedOver = ofProcedure(DataClass.STATUS, "§ 67b Abs. 2 SGB X (Einwilligung)");

/** Counts over the procedures of one or more offices, under disclosure control. */
export const Aggregate = data({ dataClass: DataClass.AGGREGATE, basis: "§ 9 TIntG NRW", retention: "FIGURE" });
