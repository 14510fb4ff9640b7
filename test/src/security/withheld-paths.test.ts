import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Purpose } from "@kim-hub/kit/viewer";
import { freeDocuments } from "../harness/free-documents.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { askAs, type Heard } from "./existence/ask-as.js";
import { getCaller } from "./existence/callers.js";
import { neverIssued, REASONS, withholdPaths } from "./existence/withheld-paths.js";

/** Everybody who could try a token: two of its steering group, then those who may not read it. */
const ASKERS: readonly (readonly [string | null, Purpose | null])[] = [
  ["steering.bielefeld", Purpose.STEERING_CASE_REVIEW],
  ["coordinator.bielefeld", Purpose.STEERING_CASE_REVIEW],
  ["steering.bielefeld", Purpose.STEERING_REPORT],
  ["steering.bielefeld", null],
  ["steering.borken", Purpose.STEERING_CASE_REVIEW],
  ["casemanager.bielefeld", Purpose.CASE_WORK],
  ["casemanager.bielefeld", Purpose.STEERING_CASE_REVIEW],
  ["subject.bielefeld", Purpose.SUBJECT_ACCESS],
  [null, Purpose.STEERING_CASE_REVIEW],
];

let hub: TestHub;
let withheld: ReadonlyMap<string, string>;
let living: string;

beforeAll(async () => {
  hub = await startTestHub({ ...freeDocuments(), RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
  withheld = await withholdPaths(hub);
  living = await hub.releasePath();
}, 180_000);

afterAll(() => hub?.stop());

const ask = (asker: (typeof ASKERS)[number], token: string): Promise<Heard> =>
  askAs(hub, getCaller(...asker), { query: MAIN_QUERY, variables: { token } });

test("the member of its steering group reads a living path", async () => {
  const { body } = await ask(["steering.bielefeld", Purpose.STEERING_CASE_REVIEW], living);

  expect(JSON.parse(body).data.releasedPath.status).toBe("COMPLETE");
});

test.each(REASONS)(
  "the token of a path that is %s is answered with the bytes of one that was never issued",
  async (reason) => {
    const token = withheld.get(reason) ?? "";
    for (const asker of ASKERS) {
      const absent = await ask(asker, neverIssued());

      expect({ asker, ...(await ask(asker, token)) }).toEqual({ asker, ...absent });
      expect(JSON.parse(absent.body).data).toEqual({ releasedPath: null });
    }
  },
);

test("a living path is answered to everybody else with the bytes of one that was never issued", async () => {
  for (const asker of ASKERS.slice(2)) {
    expect({ asker, ...(await ask(asker, living)) }).toEqual({ asker, ...(await ask(asker, neverIssued())) });
  }
});
