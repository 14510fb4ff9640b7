import { DataClass, data } from "@kim-hub/kit/data-class";

/** A personal class of the file; retention as the file itself. */
const ofFile = (dataClass: DataClass.IDENTITY | DataClass.STATUS, basis: string) =>
  data({ dataClass, basis, retention: "IMMIGRATION_FILE" });

/** Names, numbers and references of a person. */
export const Identity = ofFile(DataClass.IDENTITY, "§ 86 AufenthG");

/** Residence titles and procedures. */
export const Status = ofFile(DataClass.STATUS, "§ 86 AufenthG");

/** An application and what became of it. */
export const Applied = ofFile(DataClass.STATUS, "§§ 81, 86 AufenthG");

/** What the law rewards: language, work, school. */
export const Achieved = ofFile(DataClass.STATUS, "§§ 25a, 25b, 86, 88a, 104c AufenthG");

/** The integration guide's work, which nobody has to take part in. */
export const Accompanied = ofFile(DataClass.STATUS, "Art. 6 Abs. 1 lit. a DSGVO (Einwilligung), § 9 TIntG NRW");

/** A single request to another body. */
export const Requested = ofFile(DataClass.STATUS, "§ 87 AufenthG, § 71 Abs. 2 SGB X");

/** What the sending office said with the person's consent. */
export const HandedOver = ofFile(DataClass.STATUS, "§ 67b Abs. 2 SGB X (Einwilligung)");

/** A file that goes to the authority now competent. */
export const Transferred = ofFile(DataClass.STATUS, "§ 71 Abs. 1, § 86 AufenthG");

/** Counts of persons and cases under disclosure control: for steering and audit, never for the public. */
export const Aggregate = data({ dataClass: DataClass.AGGREGATE, basis: "§ 9 TIntG NRW", retention: "FIGURE" });
