import { DataClass, data } from "@kim-hub/kit/data-class";

/** A personal class of the file; retention as the file itself. */
const ofFile = (dataClass: DataClass.IDENTITY | DataClass.STATUS) =>
  data({ dataClass, basis: "§ 67c SGB X", retention: "SAMPLE_OFFICE_FILE" });

/** Names, numbers and references of a person. */
export const Identity = ofFile(DataClass.IDENTITY);

/** The file and its stages. */
export const Status = ofFile(DataClass.STATUS);
