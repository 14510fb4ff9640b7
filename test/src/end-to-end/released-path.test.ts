import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { endOfLastQuarter, localDate } from "@kim-hub/kit/calendar";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const SUBGRAPHS = ["case-management", "immigration", "ki-strategy", "naturalisation", "trust-centre"];
const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** How many different mandates the immigration office has released under so far. */
const mandatesUsed = async () => {
  const [row] = await hub.asOwner("immigration", "select count(distinct mandate_id)::int as count from disclosure_log");

  return Number(row?.count);
};

const askPath = (token: string, question: object = steering) =>
  hub.ask(MAIN_QUERY, { ...question, variables: { token } });

test("a steering group sees one person's released path across all offices, in order", async () => {
  const { status, data, errors } = await askPath(await hub.releasePath());

  expect({ status, errors }).toEqual({ status: 200 });
  const { route, ...path } = data.releasedPath;
  expect(path).toMatchObject({ status: "COMPLETE", territory: { ags: "05711", name: "Bielefeld" } });
  expect(route.segments.map(({ agencyKind, code }: Record<string, string>) => `${agencyKind} ${code}`)).toEqual([
    "ABH ASYL_PROCEDURE",
    "ABH TOLERATED",
    "CM ACTIVE_OUTREACH",
    "CM INITIAL_COUNSELLING",
    "CM ASSESSMENT",
    "CM GOAL_AGREEMENT",
    "CM SUPPORT_PLANNING",
    "CM SERVICE_STEERING",
    "CM EVALUATION",
    "ABH RIGHT_TO_REMAIN",
    "EBH COUNSELLING",
    "EBH APPLICATION",
    "EBH EXAMINATION",
  ]);
  expect(route.segments[0]).toEqual({
    order: 1,
    agencyKind: "ABH",
    legalDomain: "ASYLG",
    event: "STATUS_GROUP",
    code: "ASYL_PROCEDURE",
    from: "2011-Q2",
    to: "2012-Q4",
    durationQuarters: 7,
    status: "COMPLETE",
    withheldReason: null,
  });
  expect(route.gaps).toEqual([{ afterOrder: 9, quarters: 17, kind: "NOTHING_RELEASED" }]);
  expect(route.asOf).toBe(endOfLastQuarter(localDate()));
  expect(route.watermark).toMatch(/^LG-05711\/\d{4}-\d{2}-\d{2}\/[\w-]+$/);
});

test("the main query costs one fetch per subgraph and at most two statements per office", async () => {
  const fetches = await hub.fetchesOf(await askPath(await hub.releasePath()));

  expect(fetches.map(({ subgraph }) => subgraph).toSorted()).toEqual(SUBGRAPHS);
  const statements = await Promise.all(
    fetches.map(async ({ subgraph, requestId }): Promise<[string, unknown]> => {
      const line = await hub.logLine(subgraph, requestId);

      return [subgraph, line.statements];
    }),
  );
  expect(Object.fromEntries(statements)).toEqual({
    "case-management": 2,
    immigration: 2,
    "ki-strategy": 2,
    naturalisation: 2,
    "trust-centre": 2,
  });
});

test("a path of which one query asks two things is answered twice, each time under mandates of its own; the same thing twice, under one", async () => {
  const token = await hub.releasePath();
  const route = "{ status route { segments { code from to } } }";
  const ask = async (other: string) => {
    const before = await mandatesUsed();
    const { data, errors } = await hub.ask(
      `query ($token: ID!) { once: releasedPath(token: $token) ${route} again: releasedPath(token: $token) ${other} }`,
      { ...steering, variables: { token } },
    );

    expect(errors).toBeUndefined();
    expect(data.once.status).toBe("COMPLETE");
    expect(data.again).toMatchObject(data.once);

    return (await mandatesUsed()) - before;
  };

  expect(await ask("{ status route { segments { code from to } } pathId }")).toBe(2);
  expect(await ask(route)).toBe(1);
});

test("two offices know one request under different ids", async () => {
  const answer = await askPath(await hub.releasePath());

  const fetches = await hub.fetchesOf(answer);
  const ids = fetches.map(({ requestId }) => requestId);
  expect(new Set([...ids, answer.extensions.hub.requestId]).size).toBe(SUBGRAPHS.length + 1);
});

test("invented, foreign and revoked tokens and a missing purpose are the same null with the same code", async () => {
  const token = await hub.releasePath();
  const revoked = await hub.ask(
    `mutation ($c: ID!) { releasePath(input: { clientPseudonym: $c, steeringGroup: "LG-05711", sitting: "${localDate()}" }) { token pathId } }`,
    { ...manager, variables: { c: "cm-bielefeld-erfunden" } },
  );
  await hub.ask(`mutation ($id: ID!) { revokePath(pathId: $id) }`, {
    ...manager,
    variables: { id: revoked.data.releasePath.pathId },
  });

  const answers = [
    await askPath("invented"),
    await askPath(token, { as: "steering.borken", purpose: "STEERING_CASE_REVIEW" }),
    await askPath(token, { as: "steering.bielefeld" }),
    await askPath(token, { as: "steering.bielefeld", purpose: "STEERING_REPORT" }),
    await askPath(token, { purpose: "STEERING_CASE_REVIEW" }),
    await askPath(token, { as: "auditor.funding", purpose: "FUNDING_AUDIT" }),
    await askPath(revoked.data.releasePath.token),
  ];

  const shapes = answers.map(({ status, data, errors }) => JSON.stringify({ status, data, errors }));
  expect(new Set(shapes).size).toBe(1);
  expect(answers[0]?.data).toEqual({ releasedPath: null });
  expect(answers[0]?.errors).toMatchObject([{ path: ["releasedPath"], extensions: { code: "NOT_AVAILABLE" } }]);
});

test("an expired path is not available", async () => {
  const token = await hub.releasePath();
  await hub.asOwner("trust-centre", "update released_path set valid_until = now() - interval '1 second'");

  const { data, errors } = await askPath(token);

  expect(data).toEqual({ releasedPath: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});

test("after a withdrawal the very next query is null", async () => {
  const token = await hub.releasePath();
  const before = await askPath(token);
  await hub.ask(
    `mutation { withdrawPermissions(clientPseudonym: "cm-bielefeld-erfunden", input: { scope: { all: true } }) { sender } }`,
    manager,
  );

  const { data, errors } = await askPath(token);

  expect(before.data.releasedPath.status).toBe("COMPLETE");
  expect(data).toEqual({ releasedPath: null });
  expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
});
