import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const WORKLIST = readFileSync(new URL("../../../schema/saved-queries/worklist/query.graphql", import.meta.url), "utf8");
const TODAY = localDate();
const LAST_DAY = addDays(TODAY, 20);
const RUNNING = "CM bielefeld worklist (erfunden)";
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };

let hub: TestHub;

/** The demonstration client comes back with a second case, and their permission for the immigration office ends in 20 days. */
beforeAll(async () => {
  hub = await startTestHub();
  const [caseFile] = await hub.asOwner(
    "case-management",
    `select case_manager, person_number from case_management_case where file_reference = '${DEMONSTRATION_CASE}'`,
  );
  const record = async (mutation: string) => {
    const { errors } = await hub.ask(`mutation { ${mutation} { id } }`, manager);
    expect(errors).toBeUndefined();
  };
  await record(`recordCaseManagementCase(input: { fileReference: "${RUNNING}", familyName: "Beispiel (erfunden)",
    personNumber: "${caseFile?.person_number}", caseManager: "${caseFile?.case_manager}", state: OPEN, openedOn: "${TODAY}" })`);
  await record(`recordGoalAgreement(input: { caseFile: "${RUNNING}", position: "001", field: WORK, goal: "Arbeit (erfunden)",
    agreedOn: "${TODAY}", dueOn: "${TODAY}", firstReviewOn: "${addDays(TODAY, 30)}" })`);
  await hub.asOwner(
    "trust-centre",
    `update consent set valid_to = '${LAST_DAY}' where sender = 'IMMIGRATION' and person_id in (
      select person_id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}')`,
  );
  await hub.releasePath();
});

afterAll(() => hub.stop());

const ask = (as = manager) => hub.ask(WORKLIST, { ...as, variables: { on: TODAY } });
const CASES = [
  { fileReference: DEMONSTRATION_CASE, state: "CLOSED_GOAL_REACHED" },
  { fileReference: RUNNING, state: "OPEN" },
];
const client = { pseudonym: DEMONSTRATION_CLIENT, cases: CASES };

test("one query answers what is due in the own cases, whose permissions end and whose path is alive, each with the case's file reference", async () => {
  const { data, errors } = await ask();

  expect(errors).toBeUndefined();
  expect(data.worklist.nodes).toContainEqual(
    expect.objectContaining({
      ...{ kind: "GOAL_DUE", dueOn: TODAY },
      caseFile: expect.objectContaining({ fileReference: RUNNING, version: 1 }),
    }),
  );
  expect(data.endingPermissions.nodes).toMatchObject([
    { kind: "CONSENT", dueOn: LAST_DAY, sender: "IMMIGRATION", recipient: "LG-05711", client },
  ]);
  const [path] = data.livePaths.nodes;
  expect(data.livePaths.nodes).toMatchObject([
    {
      pathId: expect.stringMatching(/^P-/),
      dueOn: localDate(new Date(path.validUntil)),
      recipient: "LG-05711",
      client,
    },
  ]);
});

test("the pseudonym goes from the trust centre to case management and to no other office, and each logs under its own name of the client", async () => {
  const { extensions } = await ask();
  const { fetches } = await hub.logLine("gateway", extensions.hub.requestId);
  const reached: readonly { subgraph: SubgraphName; requestId: string }[] = Array.isArray(fetches) ? fetches : [];
  const logged = async (name: SubgraphName) => {
    const ids = reached.filter(({ subgraph }) => subgraph === name).map(({ requestId }) => `'${requestId}'`);

    return hub.asOwner(
      name,
      `select coordinate, subject from disclosure_log where request_id in (${ids}) and coordinate <> 'Query.worklist' order by coordinate`,
    );
  };
  const [link] = await hub.asOwner(
    "trust-centre",
    `select person_id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}'`,
  );

  expect(new Set(reached.map(({ subgraph }) => subgraph))).toEqual(new Set(["case-management", "trust-centre"]));
  expect(new Set((await logged("case-management")).map((row) => JSON.stringify(row)))).toEqual(
    new Set([JSON.stringify({ coordinate: "CaseClient.cases", subject: DEMONSTRATION_CLIENT })]),
  );
  expect(await logged("trust-centre")).toEqual([
    { coordinate: "Query.endingPermissions", subject: link?.person_id },
    { coordinate: "Query.livePaths", subject: link?.person_id },
  ]);
});

test("a deputy has the cases' worklist, and of permissions and paths those of their own recording", async () => {
  const { data, errors } = await ask({ ...manager, as: "casemanager2.bielefeld" });

  expect(errors).toBeUndefined();
  expect(data.worklist.nodes).toContainEqual(
    expect.objectContaining({ caseFile: expect.objectContaining({ fileReference: RUNNING }) }),
  );
  expect(data.endingPermissions.nodes).toEqual([]);
  expect(data.livePaths.nodes).toEqual([]);
});

test("without case management the trust centre's lists are answered with the clients' pseudonyms", async () => {
  await hub.services.get("case-management")?.stop();
  const { data, errors } = await ask();
  await hub.restart("case-management");

  expect(data.worklist).toBeNull();
  expect(data.endingPermissions.nodes).toMatchObject([{ client: { pseudonym: DEMONSTRATION_CLIENT, cases: null } }]);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["SOURCE_UNAVAILABLE"]));
});

test("to a clerk of another office and to a steering group all of it is as unknown as what does not exist", async () => {
  for (const as of [
    { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" },
    { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" },
    { as: "casemanager.bielefeld", purpose: "STEERING_REPORT" },
  ]) {
    const { data, errors } = await ask(as);

    expect(data).toEqual({ worklist: null, endingPermissions: null, livePaths: null });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["NOT_FOUND"]));
  }
});
