import { DataClass, data } from "@kim-hub/kit/data-class";

const BASIS = "§ 67b Abs. 2 SGB X, Art. 7 DSGVO";

/** What case managers record and do about their own clients' consents; proof is kept three years past its end. */
export const Case = data({ dataClass: DataClass.CASE, basis: BASIS, retention: "P3Y" });

/** What a steering group learns of a released path from the trust centre itself. */
export const Path = data({ dataClass: DataClass.PSEUDO_PATH, basis: BASIS, retention: "P90D" });

/** What passes sealed, or as a list of codes, from the trust centre to another subgraph and never to a client. */
export const pathFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.PSEUDO_PATH, basis: BASIS, retention: "P90D", sharedWith: subgraphs });
