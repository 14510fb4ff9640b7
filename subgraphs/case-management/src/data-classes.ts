import { DataClass, data } from "@kim-hub/kit/data-class";

const COLLECTION = "§ 67a Abs. 1, § 67b Abs. 1 SGB X";
const ENTRUSTED = "§ 67a Abs. 1 SGB X, § 203 Abs. 1 StGB";

/** Names, numbers and references of a person. */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: COLLECTION, retention: "CASE" });

/** The content of the case, entrusted to a person bound by § 203 StGB. */
export const Case = data({ dataClass: DataClass.CASE, basis: ENTRUSTED, retention: "CASE" });

/** Content of the case that another subgraph knows too. */
export const caseFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.CASE, basis: ENTRUSTED, retention: "CASE", sharedWith: subgraphs });

/** What was entrusted in confidence: passed on to nobody whom the client did not name (§ 76 SGB X). */
export const Entrusted = data({
  dataClass: DataClass.CASE,
  basis: "§ 76 SGB X, § 65 SGB VIII, § 203 Abs. 1 StGB",
  retention: "CASE",
});

/** To other bodies, with the client's consent. */
export const Referred = data({
  dataClass: DataClass.CASE,
  basis: "§ 67b Abs. 2, § 67d Abs. 1, § 69 Abs. 1 SGB X",
  retention: "CASE",
});

/** A file that goes to another provider. */
export const Transferred = data({
  dataClass: DataClass.CASE,
  basis: "§ 67d Abs. 1, § 69 Abs. 1 Nr. 1 SGB X",
  retention: "CASE",
});

/** Who of the staff may see whose cases (§ 35 Abs. 1 Satz 2 SGB I). */
export const Staff = data({ dataClass: DataClass.CASE, basis: "§ 35 Abs. 1 SGB I", retention: "STAFF_RECORD" });

/** Health, debts or family, recorded with the client's written consent only. */
export const Special = data({
  dataClass: DataClass.SPECIAL,
  basis: "Art. 9 Abs. 2 lit. a DSGVO, § 67b Abs. 2 SGB X (Einwilligung)",
  retention: "CASE",
});

/** Counts of cases and people under disclosure control. */
export const Aggregate = data({
  dataClass: DataClass.AGGREGATE,
  basis: "§ 9 TIntG NRW, § 67c Abs. 3 SGB X",
  retention: "FIGURE",
});

/** Open to anyone: who does case management, and how. */
export const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "PUBLIC_RECORD" });
