import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT, DEPUTYS_CASE } from "@kim-hub/infra/clients";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const savedQuery = (id: string) =>
  readFileSync(new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url), "utf8");
const WORKLIST = savedQuery("worklist");
const OWN_CASE = savedQuery("own-case");
const TODAY = localDate();
const LAST_DAY = addDays(TODAY, 20);
const DEPUTYS_CLIENTS_LAST_DAY = addDays(TODAY, 10);
const RUNNING = "CM bielefeld worklist (erfunden)";
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
/** Stands in for the manager, who does not stand in for them. */
const deputy = { ...manager, as: "casemanager2.bielefeld" };

let hub: TestHub;

/**
 * The demonstration client comes back with a second case, and their permission for the immigration office, which the manager recorded, ends
 * in 20 days; that of the deputy's own client in 10.
 */
beforeAll(async () => {
  hub = await startTestHub();
  const caseFile = await caseOf(DEMONSTRATION_CASE);
  const record = async (mutation: string) => {
    const { errors } = await hub.ask(`mutation { ${mutation} { id } }`, manager);
    expect(errors).toBeUndefined();
  };
  await record(`recordCaseManagementCase(input: { fileReference: "${RUNNING}", familyName: "Beispiel (erfunden)",
    personNumber: "${caseFile.person_number}", caseManager: "${caseFile.case_manager}", state: OPEN, openedOn: "${TODAY}" })`);
  await record(`recordGoalAgreement(input: { caseFile: "${RUNNING}", position: "001", field: WORK, goal: "Arbeit (erfunden)",
    agreedOn: "${TODAY}", dueOn: "${TODAY}", firstReviewOn: "${addDays(TODAY, 30)}" })`);
  const endConsentOf = (pseudonym: unknown, day: string) =>
    hub.asOwner(
      "trust-centre",
      `update permission set valid_to = '${day}' where kind = 'CONSENT' and sender = 'IMMIGRATION' and client_id in (
        select id from person_link where pseudonym = '${pseudonym}')`,
    );
  await endConsentOf(DEMONSTRATION_CLIENT, LAST_DAY);
  await endConsentOf((await caseOf(DEPUTYS_CASE)).pseudonym, DEPUTYS_CLIENTS_LAST_DAY);
  await hub.releasePath();
});

afterAll(() => hub.stop());

async function caseOf(reference: string): Promise<Record<string, unknown>> {
  const [caseFile] = await hub.asOwner(
    "case-management",
    `select * from case_management_case where file_reference = '${reference}'`,
  );
  if (!caseFile) throw new Error("There is a case.");

  return caseFile;
}

const ask = (as = manager) => hub.ask(WORKLIST, { ...as, variables: { on: TODAY } });
const askCase = (reference: string, as = manager) => hub.ask(OWN_CASE, { ...as, variables: { reference } });
const CASES = [
  { fileReference: DEMONSTRATION_CASE, state: "CLOSED_GOAL_REACHED" },
  { fileReference: RUNNING, state: "OPEN" },
];
const client = { pseudonym: DEMONSTRATION_CLIENT, cases: CASES };
const ENDING = { kind: "CONSENT", validTo: LAST_DAY, sender: "IMMIGRATION", recipient: "LG-05711", client };
const lastDays = ({ data }: HubAnswer) =>
  data.myClients.endingPermissions.nodes.map(({ validTo }: { validTo: string }) => validTo);

test("one query answers what is due in the own cases, whose permissions end and whose path is alive, each with the case's file reference", async () => {
  const { data, errors } = await ask();

  expect(errors).toBeUndefined();
  expect(data.worklist.nodes).toContainEqual(
    expect.objectContaining({
      ...{ kind: "GOAL_DUE", dueOn: TODAY },
      caseFile: expect.objectContaining({ fileReference: RUNNING, version: 1 }),
    }),
  );
  expect(data.myClients.endingPermissions.nodes).toMatchObject([ENDING]);
  const [path] = data.myClients.livePaths.nodes;
  expect(data.myClients.livePaths.nodes).toMatchObject([
    {
      pathId: expect.stringMatching(/^P-/),
      // The last day on which it can be read: the token is dead from the midnight after.
      dueOn: localDate(new Date(Date.parse(path.validUntil) - 1)),
      recipient: "LG-05711",
      client,
    },
  ]);
});

test("a deputy sees the ending permission that a colleague recorded and the path that the colleague released, beside those of their own clients", async () => {
  const answer = await ask(deputy);

  expect(answer.errors).toBeUndefined();
  expect(answer.data.worklist.nodes).toContainEqual(
    expect.objectContaining({ caseFile: expect.objectContaining({ fileReference: RUNNING }) }),
  );
  expect(lastDays(answer)).toEqual([DEPUTYS_CLIENTS_LAST_DAY, LAST_DAY]);
  expect(answer.data.myClients.endingPermissions.nodes[1]).toMatchObject(ENDING);
  expect(answer.data.myClients.livePaths.nodes).toMatchObject([{ client }]);
});

test("a case shows its client's permissions and paths to its case manager and their deputy", async () => {
  const [own, stoodIn] = [await askCase(DEMONSTRATION_CASE), await askCase(DEMONSTRATION_CASE, deputy)];
  const { permissions, livePaths } = own.data.caseByReference.client;

  expect(own.errors).toBeUndefined();
  expect(permissions).toHaveLength(6);
  expect(permissions[0]).toMatchObject({ kind: "CONSENT", sender: "IMMIGRATION", validTo: LAST_DAY });
  expect(livePaths).toMatchObject([{ recipient: "LG-05711" }]);
  expect(stoodIn.data.caseByReference).toEqual(own.data.caseByReference);
});

test("the pseudonyms go to the trust centre and to no other office, and each office logs under its own name of the client", async () => {
  const reached = await hub.fetchesOf(await ask());
  const logged = async (name: SubgraphName, condition: string) => {
    const ids = reached.filter(({ subgraph }) => subgraph === name).map(({ requestId }) => `'${requestId}'`);

    return hub.asOwner(
      name,
      `select distinct coordinate, subject from disclosure_log where request_id in (${ids}) and ${condition} order by coordinate`,
    );
  };
  const [link] = await hub.asOwner(
    "trust-centre",
    `select id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}'`,
  );

  expect(new Set(reached.map(({ subgraph }) => subgraph))).toEqual(new Set(["case-management", "trust-centre"]));
  expect(await logged("case-management", `subject = '${DEMONSTRATION_CLIENT}'`)).toEqual(
    ["CaseClient.cases", "Query.myClients", "Query.worklist"].map((coordinate) => ({
      coordinate,
      subject: DEMONSTRATION_CLIENT,
    })),
  );
  expect(await logged("trust-centre", "true")).toEqual(
    ["OwnClients.endingPermissions", "OwnClients.livePaths"].map((coordinate) => ({
      ...{ coordinate, subject: link?.id },
    })),
  );
});

test("the statements are as many for one client as for several", async () => {
  const statements = async (answer: HubAnswer, subgraph: SubgraphName) => {
    const lines = await hub.subgraphLines(answer, subgraph);

    return lines.map(({ statements: count }) => count);
  };

  for (const answer of [await ask(), await ask(deputy)]) {
    // Items, their cases and the clients with one statement of the log; then the cases of the clients on the trust centre's lists with one.
    expect(await statements(answer, "case-management")).toEqual([4, 2]);
    expect(await statements(answer, "trust-centre")).toEqual([3]);
  }
  const own = await askCase(DEMONSTRATION_CASE);
  expect(await statements(own, "case-management")).toEqual([4]);
  expect(await statements(own, "trust-centre")).toEqual([3]);
});

test("a colleague's clients are nobody's but the colleague's: without a deputyship their permissions are not listed", async () => {
  expect(lastDays(await ask())).not.toContain(DEPUTYS_CLIENTS_LAST_DAY);
  expect((await askCase(DEPUTYS_CASE)).data).toEqual({ caseByReference: null });

  const dates = "(valid_from, valid_to)";
  await hub.asOwner("case-management", `update deputyship set ${dates} = (valid_from - 99, valid_to - 99)`);
  const answer = await ask(deputy);
  await hub.asOwner("case-management", `update deputyship set ${dates} = (valid_from + 99, valid_to + 99)`);

  expect(lastDays(answer)).toEqual([DEPUTYS_CLIENTS_LAST_DAY]);
  expect(answer.data.myClients.livePaths.nodes).toEqual([]);
  expect(answer.text).not.toContain(DEMONSTRATION_CLIENT);
});

test("who takes a case over inside the provider sees what was recorded before, and who had it no longer does", async () => {
  const [from, to] = [(await caseOf(RUNNING)).case_manager, (await caseOf(DEPUTYS_CASE)).case_manager];
  const handOver = (before: unknown, after: unknown) =>
    hub.asOwner(
      "case-management",
      `update case_management_case set case_manager = '${after}'
       where pseudonym = '${DEMONSTRATION_CLIENT}' and case_manager = '${before}'`,
    );
  await handOver(from, to);
  const [successor, predecessor] = [await ask(deputy), await ask()];
  await handOver(to, from);

  expect(lastDays(successor)).toEqual([DEPUTYS_CLIENTS_LAST_DAY, LAST_DAY]);
  expect(predecessor.text).not.toContain(DEMONSTRATION_CLIENT);
  expect(predecessor.text).not.toContain(LAST_DAY);
});

test("without the trust centre the cases and what is due in them are answered", async () => {
  await hub.services.get("trust-centre")?.stop();
  const [list, own] = [await ask(), await askCase(DEMONSTRATION_CASE)];
  await hub.restart("trust-centre");

  expect(list.data.worklist.nodes).toContainEqual(
    expect.objectContaining({ caseFile: expect.objectContaining({ fileReference: RUNNING }) }),
  );
  expect(list.data.myClients).toEqual({ endingPermissions: null, livePaths: null });
  const { stages, client: unanswered } = own.data.caseByReference;
  expect(stages).toHaveLength(7);
  expect(unanswered).toEqual({ permissions: null, livePaths: null });
  for (const { errors } of [list, own])
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["SOURCE_UNAVAILABLE"]));
});

test("without case management nobody knows whose clients they are, and nothing of them is answered", async () => {
  await hub.services.get("case-management")?.stop();
  const { data, errors } = await ask();
  await hub.restart("case-management");

  expect(data).toEqual({ worklist: null, myClients: null });
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["SOURCE_UNAVAILABLE"]));
});

test("to a clerk of another office and to a steering group all of it is as unknown as what does not exist", async () => {
  for (const as of [
    { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" },
    { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" },
    { as: "casemanager.bielefeld", purpose: "STEERING_REPORT" },
  ]) {
    const { data, errors } = await ask(as);

    expect(data).toEqual({ worklist: null, myClients: null });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["NOT_FOUND"]));
  }
});
