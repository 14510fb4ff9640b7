import { DataClass, data } from "../schema/data-class.js";

/** What an audit reads of an office's logs: counts and places, and who asked; nobody's data. */
export const auditedOf = (retention: string): ReturnType<typeof data> =>
  data({ dataClass: DataClass.AGGREGATE, basis: "Art. 5 Abs. 2, Art. 39 Abs. 1 lit. b DSGVO", retention });
