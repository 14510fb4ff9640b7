import { DataClass, data } from "@kim-hub/kit/data-class";

const BASIS = "§ 67b Abs. 2 SGB X, Art. 7 DSGVO";

/** Case managers' records of their own clients' consents; proof is kept three years past its end. */
export const Case = data({ dataClass: DataClass.CASE, basis: BASIS, retention: "P3Y" });

/** What anybody may read: the texts that people are asked to sign. */
export const Public = data({ dataClass: DataClass.PUBLIC, basis: BASIS, retention: "P10Y" });

/** The trust centre's own statements on a released path to a steering group. */
export const Path = data({ dataClass: DataClass.PSEUDO_PATH, basis: BASIS, retention: "P90D" });

/** Sealed mandates and lists of codes that pass from the trust centre to another subgraph and never to a client. */
export const pathFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.PSEUDO_PATH, basis: BASIS, retention: "P90D", sharedWith: subgraphs });

/** A record of case managers that another subgraph knows too. */
export const caseFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.CASE, basis: BASIS, retention: "P3Y", sharedWith: subgraphs });

/** What the trust officer decides on: pseudonyms of offices and in what they agree, of nobody's name. */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: "Art. 6 Abs. 1 lit. a DSGVO", retention: "P3Y" });

/** By which an office's own log names what left it: of one class in every subgraph that answers it. */
export const disclosureFor = (...subgraphs: readonly string[]) =>
  data({
    ...{ dataClass: DataClass.DISCLOSURE, basis: "Art. 33, 34 DSGVO, § 83a SGB X", retention: "P24M" },
    sharedWith: subgraphs,
  });

/** By which the person asks the offices' own logs: it passes from the trust centre to an office and never to a client. */
export const ownDisclosedFor = (...subgraphs: readonly string[]) =>
  data({
    ...{ dataClass: DataClass.DISCLOSURE, basis: "Art. 15 DSGVO, § 83 SGB X", retention: "P0D" },
    sharedWith: subgraphs,
  });

/** For staff of an office about their own authority's people. */
export const Status = data({ dataClass: DataClass.STATUS, basis: BASIS, retention: "P3Y" });
