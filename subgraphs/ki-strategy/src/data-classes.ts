import { DataClass, data } from "@kim-hub/kit/data-class";

/** A fact without any person in it, on this ground. */
const open = (basis: string) => data({ dataClass: DataClass.PUBLIC, basis, retention: "PUBLIC_RECORD" });

/** Open to anyone: there is no person in it. */
export const Public = open("§ 9 TIntG NRW");

/** Money and posts, of which the state asks for proof. */
export const Funding = open("§ 44 LHO, § 9 TIntG NRW");

/** Months of which everybody would know whose they are: for coordinators, steering groups and auditors, never for the public. */
export const Employment = data({
  dataClass: DataClass.AGGREGATE,
  basis: "§ 44 LHO, § 18 Abs. 1 DSG NRW",
  retention: "PUBLIC_RECORD",
});

/** Bodies, their sittings and papers: councils and their committees sit in public. */
export const Council = open("§ 48 Abs. 2 GO NRW, § 33 Abs. 2 KrO NRW");

const AGREED = "Art. 26, 28 DSGVO, §§ 79, 80 SGB X";

/** What an authority agreed with others: there is no person in it. */
export const Agreed = open(AGREED);

/** The same, of which another subgraph adds how often it was used. */
export const agreedFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.PUBLIC, basis: AGREED, retention: "PUBLIC_RECORD", sharedWith: subgraphs });

/** Who changed the rules of the hub and who approved that: names of staff, never for the public. */
export const Governing = data({
  dataClass: DataClass.AGGREGATE,
  basis: "Art. 5 Abs. 2, Art. 30 DSGVO, § 44 LHO, § 105 GO NRW",
  retention: "GOVERNANCE",
});

/** Who changed which public row: for coordinators and auditors, never for the public. */
export const Internal = data({
  dataClass: DataClass.AGGREGATE,
  basis: "§ 44 LHO, § 105 GO NRW",
  retention: "HISTORY_OF_DELETED",
});
