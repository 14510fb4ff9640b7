import { DataClass, data } from "@kim-hub/kit/data-class";

/** Names, numbers and references of a person; retention counts from the closing of the case. */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: "§ 67a SGB X", retention: "P3Y" });

/** The content of the case, entrusted to a person bound by § 203 StGB. */
export const Case = data({ dataClass: DataClass.CASE, basis: "§ 67a SGB X", retention: "P3Y" });

/** Content of the case that another subgraph knows too. */
export const caseFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.CASE, basis: "§ 67a SGB X", retention: "P3Y", sharedWith: subgraphs });

/** Health, debts or family, recorded with the client's written consent only. */
export const Special = data({
  dataClass: DataClass.SPECIAL,
  basis: "Art. 9 Abs. 2 lit. a DSGVO, § 67b Abs. 2 SGB X (Einwilligung)",
  retention: "P3Y",
});

/** Counts of cases and people under disclosure control. */
export const Aggregate = data({ dataClass: DataClass.AGGREGATE, basis: "§ 9 TIntG NRW", retention: "P10Y" });

/** Open to anyone: who does case management, and how. */
export const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "P10Y" });
