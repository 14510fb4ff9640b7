import { DataClass, data } from "@kim-hub/kit/data-class";

/** Consent and release from confidentiality: what all that the trust centre holds rests on. */
const PERMITTED = "Art. 7 DSGVO, § 67b Abs. 2 SGB X, § 203 StGB";
/** The person's own agreement to be linked. */
const LINKED = "Art. 6 Abs. 1 lit. a DSGVO";
const BREACH = "Art. 33 Abs. 5 DSGVO, § 83a SGB X";

/** Case managers' records of their own clients' consents. */
export const Case = data({ dataClass: DataClass.CASE, basis: PERMITTED, retention: "PERMISSION" });

/** A record of case managers that another subgraph knows too. */
export const caseFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.CASE, basis: PERMITTED, retention: "PERSON_LINK", sharedWith: subgraphs });

/** The proof that a person was told what they signed. */
export const Receipt = data({
  dataClass: DataClass.CASE,
  basis: "Art. 7 Abs. 1, Art. 13 DSGVO",
  retention: "PERMISSION",
});

/** A released path, as its case manager and its person know it. */
export const Released = data({ dataClass: DataClass.CASE, basis: PERMITTED, retention: "RELEASED_PATH" });

/** Who looked at a path. */
export const Looked = data({
  dataClass: DataClass.CASE,
  basis: "Art. 15 Abs. 1 lit. c DSGVO, § 83 SGB X",
  retention: "SEALED_MANDATE",
});

/** The page that a person reads: composed for the answer, of records with periods of their own. */
export const Informed = data({ dataClass: DataClass.CASE, basis: "Art. 12, 15 DSGVO", retention: "ANSWER" });

/** By which a sign-in becomes a person's account. */
export const Account = data({ dataClass: DataClass.CASE, basis: "Art. 12 Abs. 2, 15 DSGVO", retention: "ACCESS_CODE" });

/** What anybody may read: the texts that people are asked to sign. */
export const Public = data({
  dataClass: DataClass.PUBLIC,
  basis: "Art. 7 Abs. 2, Art. 13 DSGVO",
  retention: "PUBLIC_RECORD",
});

/** The trust centre's own statements on a released path to a steering group. */
export const Path = data({ dataClass: DataClass.PSEUDO_PATH, basis: PERMITTED, retention: "RELEASED_PATH" });

/** Sealed mandates and lists of codes that pass from the trust centre to another subgraph and never to a client. */
export const pathFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.PSEUDO_PATH, basis: PERMITTED, retention: "SEALED_MANDATE", sharedWith: subgraphs });

/** What the trust officer decides on: pseudonyms of offices and in what they agree, of nobody's name. */
export const Identity = data({ dataClass: DataClass.IDENTITY, basis: LINKED, retention: "LINK_PROPOSAL" });

/** A wrong link and what it showed. */
export const Breached = data({ dataClass: DataClass.IDENTITY, basis: BREACH, retention: "LINK_BREACH" });

/** What an audit finds in the offices' logs. */
export const Audited = data({
  dataClass: DataClass.DISCLOSURE,
  basis: "Art. 39 Abs. 1 lit. b, Art. 57 Abs. 1 lit. a DSGVO, § 67c Abs. 3 SGB X",
  retention: "ANSWER",
});

const AGREED = "Art. 26, 28 DSGVO, §§ 79, 80 SGB X";

/** An agreement's id, as ki-strategy publishes it. */
export const agreedWith = () =>
  data({ dataClass: DataClass.PUBLIC, basis: AGREED, retention: "PUBLIC_RECORD", sharedWith: ["ki-strategy"] });

/** How often something was retrieved on an agreement: a count, and only for audits. */
export const Retrieved = data({
  dataClass: DataClass.AGGREGATE,
  basis: "§ 79 Abs. 4 SGB X, Art. 39 Abs. 1 lit. b DSGVO",
  retention: "SEALED_MANDATE",
});

/** By which an office's own log names what left it: of one class in every subgraph that answers it. */
export const disclosureFor = (...subgraphs: readonly string[]) =>
  data({ dataClass: DataClass.DISCLOSURE, basis: BREACH, retention: "SEALED_MANDATE", sharedWith: subgraphs });

/** By which the person asks the offices' own logs: it passes from the trust centre to an office and never to a client. */
export const ownDisclosedFor = (...subgraphs: readonly string[]) =>
  data({
    ...{ dataClass: DataClass.DISCLOSURE, basis: "Art. 15 DSGVO, § 83 SGB X", retention: "ANSWER" },
    sharedWith: subgraphs,
  });

/** For staff of an office about their own authority's people: on what its releases rest. */
export const Status = data({ dataClass: DataClass.STATUS, basis: "Art. 7 Abs. 1 DSGVO", retention: "PERMISSION" });

/** A voucher that a person carries from one office to another. */
export const Carried = data({ dataClass: DataClass.STATUS, basis: LINKED, retention: "LINK_VOUCHER" });

/** Whose codes an office has to make anew. */
export const Coded = data({ dataClass: DataClass.STATUS, basis: LINKED, retention: "LINKAGE_CODE" });
