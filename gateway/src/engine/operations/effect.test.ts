import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { Engine } from "../engine.js";

const SCHEMA = new URL("../../../../schema/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, SCHEMA), "utf8");
const engine = new Engine(read("supergraph.graphql"));

test("of the saved queries those about persons and the offices' figures are no public reads", () => {
  const effects = readdirSync(new URL("saved-queries", SCHEMA)).map((id) => [
    id,
    engine.prepare(read(`saved-queries/${id}/query.graphql`)).effect,
  ]);

  expect(Object.fromEntries(effects)).toEqual({
    "a1-own-accesses": "READ",
    "a1-subject-access-case-management": "READ",
    "a1-subject-access-immigration": "READ",
    "a1-subject-access-naturalisation": "READ",
    "a10-log-integrity": "READ",
    "a11-disclosure-review": "READ",
    "a10-change-report": "READ",
    "a12-conformity": "READ",
    "a14-information-duty": "READ_PUBLIC",
    "a3-random-sample-case-management": "READ",
    "a3-random-sample-immigration": "READ",
    "a3-random-sample-naturalisation": "READ",
    "a13-agreements": "READ",
    "a2-access-without-valid-consent": "READ",
    "a4-proof-of-use": "READ",
    "a5-post-occupancy": "READ",
    "a6-double-funding": "READ_PUBLIC",
    "a7-lump-sum-unspent": "READ_PUBLIC",
    "a9-forbidden-fields": "READ",
    "a8-links-past-end": "READ",
    "a8-retention-overdue": "READ",
    "audit-assignments": "READ_PUBLIC",
    "client-proof": "READ",
    expiring: "READ",
    "file-proof": "READ",
    "grosse-anfrage": "READ_PUBLIC",
    "link-breaches": "READ",
    "kim-report": "READ",
    "grosse-anfrage-sources": "READ_PUBLIC",
    "my-cases": "READ",
    "my-page": "READ",
    "naturalisation-worklist": "READ",
    "own-case": "READ",
    "own-client": "READ",
    "own-row": "READ",
    "own-rows": "READ",
    "path-preview": "READ",
    "permission-texts": "READ_PUBLIC",
    "posts-at-risk": "READ_PUBLIC",
    "procedure-proof": "READ",
    sources: "READ_PUBLIC",
    "row-history": "READ",
    "s1-released-path": "READ",
    "s10-persons-per-post": "READ_PUBLIC",
    "s11-municipalities": "READ_PUBLIC",
    "s12-milestones-and-gaps": "READ_PUBLIC",
    "s12-raised-gaps": "READ",
    "s2-pathway-patterns": "READ",
    "s3-cm-funnel": "READ",
    "s4-access-to-case-management": "READ",
    "s5-handover-times": "READ",
    "s6-rights-to-remain": "READ",
    "s7-naturalisation-pipeline": "READ",
    "s8-funding-by-pillar": "READ_PUBLIC",
    "s9-posts": "READ_PUBLIC",
    "sitting-pack": "READ_PUBLIC",
    sittings: "READ_PUBLIC",
    "start-case-work": "READ",
    "start-data-protection": "READ",
    "start-immigration": "READ",
    "start-naturalisation": "READ",
    "start-steering": "READ",
    "start-trust-centre": "READ",
    "state-money-once": "READ_PUBLIC",
    territories: "READ_PUBLIC",
    worklist: "READ",
  });
});

test("one field that is not public makes a read personal, and a mutation writes", () => {
  expect(engine.prepare(`{ territories { ags } immigrationFile(id: "a") { id } }`).effect).toBe("READ");
  expect(engine.prepare(`mutation { revokePath(pathId: "P-AAAAAA") }`).effect).toBe("WRITE");
  expect(engine.prepare("{ __typename }").effect).toBe("READ");
});
