import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DATA_PROTECTION_AUDIT } from "@kim-hub/infra/assignments";
import { subjectOf } from "@kim-hub/infra/people";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { giveOwnAccount, PERSON as person } from "../harness/own-account.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const SAVED = readManifest(fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url)));
const OFFICES = [
  ["case-management", "caseManagement"],
  ["immigration", "immigration"],
  ["naturalisation", "naturalisation"],
] as const;
const AUDITOR = { as: "auditor.data-protection", purpose: "DP_AUDIT" };
const ASSIGNED = { assignment: DATA_PROTECTION_AUDIT, receipt: true };
const yesterday = addDays(localDate(), -1);
const SAMPLE = { from: yesterday, to: yesterday, n: 5, seed: "2026-11 (erfunden)" };

let hub: TestHub;

interface Run {
  readonly as: string;
  readonly purpose: string;
}

async function run(id: string, variables: object, { as, purpose }: Run, extensions: object = {}) {
  const documentId = SAVED.find((query) => query.id === id)?.documentId;
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token(as)}`,
      "hub-purpose": purpose,
    },
    body: JSON.stringify({ documentId, variables, extensions }),
  });

  return { status: response.status, ...JSON.parse(await response.text()) };
}

const statementOf = ({ extensions }: { extensions: { hub: { receipt: { note: string } } } }) =>
  JSON.parse(extensions.hub.receipt.note.split("\n", 1)[0] ?? "");

beforeAll(async () => {
  hub = await startTestHub();
  const { errors } = await run(
    "s1-released-path",
    { token: await hub.releasePath() },
    { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" },
  );
  expect(errors).toBeUndefined();
});

afterAll(() => hub.stop());

/** A client whose data the steering group has just read, and twelve accesses of yesterday to them. */
async function givenAccesses(office: (typeof OFFICES)[number][0]): Promise<string> {
  const [row] = await hub.asOwner(
    office,
    "select distinct subject from disclosure_log where role = 'STEERING_GROUP_MEMBER'",
  );
  await hub.asOwner(
    office,
    `insert into disclosure_log (id, at, request_id, actor, role, body, purpose, subject, mandate_id, kind, coordinate, fields)
      select gen_random_uuid(), timestamp '${yesterday} 12:00' at time zone 'Europe/Berlin', 'planted-' || number, 'a', 'STEERING_GROUP_MEMBER',
        'LG-05711', 'STEERING_CASE_REVIEW', '${row?.subject}', 'm', 'READ', 'ReleasedPath.part', '{asOf}' from generate_series(1, 12) number`,
  );

  return String(row?.subject);
}

test.each(OFFICES)(
  "%s: an auditor with an assignment reads who saw what, and draws a sample; the receipts state it",
  async (office, root) => {
    const pseudonym = await givenAccesses(office);
    const read = await run(`a1-subject-access-${office}`, { pseudonym }, AUDITOR, ASSIGNED);
    const drawn = await run(`a3-random-sample-${office}`, SAMPLE, AUDITOR, ASSIGNED);
    const again = await run(`a3-random-sample-${office}`, SAMPLE, AUDITOR, ASSIGNED);

    expect([read.errors, drawn.errors]).toEqual([undefined, undefined]);
    expect(read.data[`${root}DisclosuresOf`].nodes.length).toBeGreaterThan(12);
    expect(drawn.data[`${root}DisclosureSample`]).toHaveLength(5);
    for (const entry of drawn.data[`${root}DisclosureSample`])
      expect(entry).toMatchObject({
        requestId: expect.stringMatching(/^planted-/),
        justification: "MANDATE",
        decision: null,
      });
    expect(again.data).toEqual(drawn.data);
    expect(statementOf(again).resultHash).toBe(statementOf(drawn).resultHash);
    for (const answer of [read, drawn])
      expect(statementOf(answer)).toMatchObject({
        assignment: DATA_PROTECTION_AUDIT,
        executedBy: { role: "DATA_PROTECTION_AUDITOR" },
      });
  },
);

test.each(OFFICES)("%s: each run stands in the office's log and in the gateway's", async (office, root) => {
  const { extensions } = await run(`a3-random-sample-${office}`, SAMPLE, AUDITOR, ASSIGNED);
  const line = await hub.logLine("gateway", extensions.hub.requestId);
  const [fetch] = await hub.fetchesOf({ extensions });

  expect(line).toMatchObject({ savedQuery: `a3-random-sample-${office}`, role: "DATA_PROTECTION_AUDITOR" });
  expect(
    await hub.asOwner(
      office,
      `select distinct actor, coordinate, refusal from disclosure_log where request_id = '${fetch?.requestId}'`,
    ),
  ).toEqual([{ actor: subjectOf(AUDITOR.as), coordinate: `Query.${root}DisclosureSample`, refusal: null }]);
});

test.each(OFFICES)(
  "%s: without an assignment, or with another's, an auditor reads nothing, and the attempt is logged",
  async (office, root) => {
    const [row] = await hub.asOwner(
      office,
      "select distinct subject from disclosure_log where role = 'STEERING_GROUP_MEMBER'",
    );
    const variables = { pseudonym: row?.subject };
    const unnamed = await run(`a1-subject-access-${office}`, variables, AUDITOR);
    const foreign = await run(`a1-subject-access-${office}`, variables, AUDITOR, { assignment: "LDI-0" });
    const sample = await run(`a3-random-sample-${office}`, SAMPLE, AUDITOR);
    const officer = { ...AUDITOR, as: "protection-cm.borken" };
    const others = await run(`a3-random-sample-${office}`, SAMPLE, officer, ASSIGNED);

    expect(unnamed).toMatchObject({
      data: { [`${root}DisclosuresOf`]: null },
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
    for (const { data, errors } of [foreign, sample, others]) {
      expect(Object.values(data)).toEqual([null]);
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
    const [fetch] = await hub.fetchesOf(sample);
    expect(
      await hub.asOwner(office, `select subject, refusal from disclosure_log where request_id = '${fetch?.requestId}'`),
    ).toEqual([{ subject: null, refusal: "FORBIDDEN" }]);
  },
);

test("the office's own officer need not name the appointment, and reads of the own authority alone", async () => {
  const own = await run("a3-random-sample-immigration", SAMPLE, { ...AUDITOR, as: "protection-abh.bielefeld" });
  const other = await run("a3-random-sample-immigration", SAMPLE, { ...AUDITOR, as: "protection-abh.borken" });

  expect(own.data.immigrationDisclosureSample).toHaveLength(5);
  expect(other.errors).toBeUndefined();
  expect(other.data.immigrationDisclosureSample).toEqual([]);
});

test("a data steward ends an assignment: the next run is refused", async () => {
  const steward = { as: "steward-ebh.bielefeld", purpose: "ACCESS_RULES" };
  const list = "{ naturalisationAuditAssignments { id reference auditor recordedBy } }";
  const { data } = await hub.ask(list, steward);
  const [found] = data.naturalisationAuditAssignments.filter(
    ({ reference }: { reference: string }) => reference === DATA_PROTECTION_AUDIT,
  );
  expect(found).toMatchObject({ auditor: subjectOf(AUDITOR.as), recordedBy: subjectOf(steward.as) });
  const end = `mutation { endNaturalisationAudit(id: "${found.id}", reason: "Abgeschlossen") { end { reason } } }`;
  expect((await hub.ask(end, steward)).errors).toBeUndefined();

  expect(await run("a3-random-sample-naturalisation", SAMPLE, AUDITOR, ASSIGNED)).toMatchObject({
    data: { naturalisationDisclosureSample: null },
    errors: [{ message: expect.stringContaining("does not hold today"), extensions: { code: "FORBIDDEN" } }],
  });
});

const UNFIT: readonly (readonly [members: { query?: string; assignment?: unknown }, message: string])[] = [
  [{ query: "{ territories { ags } }" }, "assignment is for saved queries, which are named by a documentId."],
  [{ assignment: 7 }, "assignment is the reference of an audit assignment."],
  [{ assignment: " " }, "assignment is the reference of an audit assignment."],
  [{ assignment: "x".repeat(101) }, "assignment is longer than 100 characters."],
];

test.each(UNFIT)(
  "%j is refused with its rule, and reaches no office",
  async ({ query, assignment = "LDI-1" }, message) => {
    const documentId = SAVED.find(({ id }) => id === "s8-funding-by-pillar")?.documentId;
    const response = await hub.send({
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...(query === undefined ? { documentId, variables: { years: [2021] } } : { query }),
        extensions: { assignment },
      }),
    });
    const { data, errors } = JSON.parse(await response.text());

    expect([response.status, data]).toEqual([400, undefined]);
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  },
);

test("a person reads by one saved query who saw their data in each office", async () => {
  await giveOwnAccount(hub);
  const { data, errors } = await run("a1-own-accesses", { first: 100 }, person);

  expect(errors).toBeUndefined();
  for (const [, root] of OFFICES)
    expect(data.myDisclosures[root].nodes).toContainEqual(
      expect.objectContaining({ role: "STEERING_GROUP_MEMBER", body: "LG-05711", purpose: "STEERING_CASE_REVIEW" }),
    );
});
