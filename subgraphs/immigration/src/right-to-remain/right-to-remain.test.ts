import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { ApplicationDecision } from "../residence-application/application-decision.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { StatusCode } from "../status-code/status-code.js";
import { askAsSteering } from "../testing/ask-as-steering.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

let office: TestSubgraph;

type Asked = readonly [basis: StatusCode, receivedOn: string, decision?: ApplicationDecision, decidedOn?: string];
type FileValues = Partial<Parameters<typeof createFile>[0]>;

/** So many persons of Bielefeld with one such application each. */
function applicants(count: number, [basis, receivedOn, decision, decidedOn]: Asked, values: FileValues = {}): object[] {
  return Array.from({ length: count }).flatMap(() => {
    const file = createFile({ authorityId: "ABH-05711", municipality: "05711000", ...values });
    const decided = { decision: decision ?? null, decidedOn: decidedOn ?? null };
    const takenOver = values.transferredFrom ? "PENDING" : null;

    return [file, new ResidenceApplication({ file, basis, receivedOn, takenOver, ...decided })];
  });
}

const { GRANTED, REFUSED, WITHDRAWN, TRANSFERRED } = ApplicationDecision;
const { RP_SUSTAINABLE_INTEGRATION, RP_OPPORTUNITY, RP_WELL_INTEGRATED_YOUTH } = StatusCode;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(
    ...applicants(6, [RP_SUSTAINABLE_INTEGRATION, "2023-11-01", GRANTED, "2024-02-01"]),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2024-01-10", GRANTED, "2024-01-30"]),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2024-01-15", REFUSED, "2024-03-31"]),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2024-02-15", WITHDRAWN, "2024-03-01"]),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2024-02-15", TRANSFERRED, "2024-03-02"]),
    ...applicants(7, [RP_SUSTAINABLE_INTEGRATION, "2024-03-31"]),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2023-12-15"], {
      ...{ transferredFrom: "ABH-05554", transferredFromOn: "2024-02-20" },
    }),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2024-04-01"]),
    ...applicants(5, [RP_SUSTAINABLE_INTEGRATION, "2024-01-15", GRANTED, "2024-03-31"], { isRestricted: true }),
    ...applicants(2, [RP_WELL_INTEGRATED_YOUTH, "2024-01-15", GRANTED, "2024-03-31"]),
    ...applicants(6, [RP_OPPORTUNITY, "2025-11-15", REFUSED, "2026-01-20"]),
    ...applicants(6, [RP_OPPORTUNITY, "2025-11-20"]),
    ...applicants(5, [RP_OPPORTUNITY, "2026-02-01"], { authorityId: "ABH-05554", municipality: "05554008" }),
  );
  await office.freeze({ today: "2026-07-01" });
});

afterAll(() => office.stop());

const COUNT = "{ cases { value suppression } persons { value suppression } }";
const FIGURE = `query ($ags: Ags!, $authorityId: ID, $period: PeriodInput!, $basis: [StatusCode!]) {
  rightToRemain(ags: $ags, authorityId: $authorityId, period: $period, basis: $basis) { asOf status lawAsOf unreadLaw rows { basis lawAsOf
    pendingStart ${COUNT} applications ${COUNT} granted ${COUNT} refused ${COUNT} withdrawn ${COUNT}
    transferredIn ${COUNT} transferredOut ${COUNT} pendingEnd ${COUNT} durations { n { value suppression } medianDays suppression } } } }`;

const quarters = (fromQuarter: string, toQuarter = fromQuarter) => ({ fromQuarter, toQuarter });
const ask = (variables: Readonly<Record<string, unknown>>) => askAsSteering(office, FIGURE, variables);
const both = (value: number | null, suppression = "NONE") => ({
  cases: { value, suppression },
  persons: { value, suppression },
});

test("a right to remain is counted by received, ended and pending applications, as cases and as persons", async () => {
  const { data, errors, statements } = await ask({
    ...{ ags: "05711", period: quarters("2024-Q1"), basis: ["RP_SUSTAINABLE_INTEGRATION"] },
  });

  expect(errors).toBeUndefined();
  expect(data.rightToRemain.rows).toEqual([
    {
      ...{ basis: "RP_SUSTAINABLE_INTEGRATION", lawAsOf: null },
      ...{ pendingStart: both(6), applications: both(27), granted: both(11), refused: both(5) },
      ...{ withdrawn: both(5), transferredIn: both(5), transferredOut: both(5), pendingEnd: both(12) },
      durations: { n: { value: 11, suppression: "NONE" }, medianDays: 92, suppression: "NONE" },
    },
  ]);
  expect(statements).toBe(1);
});

test("the rows of all bases come, also of those without applications, and no count tells of the two who were granted", async () => {
  const { data } = await ask({ ags: "05711", authorityId: "ABH-05711", period: quarters("2024-Q1") });
  const { rows } = data.rightToRemain;
  const youth = rows.find(({ basis }: { basis: string }) => basis === "RP_WELL_INTEGRATED_YOUTH");

  expect(rows.map(({ basis }: { basis: string }) => basis)).toEqual([
    ...["RP_QUALIFIED_TOLERATED", "RP_WELL_INTEGRATED_YOUTH", "RP_SUSTAINABLE_INTEGRATION"],
    ...["TOLERATION_TRAINING", "TOLERATION_EMPLOYMENT", "RP_OPPORTUNITY"],
  ]);
  expect(youth).toMatchObject({
    ...{ applications: both(null, "SECONDARY"), granted: both(null, "SECONDARY"), pendingEnd: both(null, "SECONDARY") },
    durations: { n: { value: null, suppression: "SECONDARY" }, medianDays: null },
  });
});

test("there are no grants of § 104c from 2026 on, and the other counts stand all the same", async () => {
  const basis = ["RP_OPPORTUNITY"];
  const after = await ask({ ags: "05711", period: quarters("2026-Q1"), basis });
  const before = await ask({ ags: "05711", period: quarters("2025-Q1", "2025-Q4"), basis });

  expect(after.data.rightToRemain.rows).toMatchObject([
    {
      ...{ granted: both(null, "NOT_APPLICABLE"), pendingStart: both(12), refused: both(6), pendingEnd: both(6) },
      lawAsOf: "2026-11-22",
      durations: { n: { value: null, suppression: "NOT_APPLICABLE" }, medianDays: null, suppression: "NOT_APPLICABLE" },
    },
  ]);
  expect(before.data.rightToRemain.rows).toMatchObject([
    { applications: both(12), granted: both(0), pendingEnd: both(12) },
  ]);
});

test("a place and an authority where nobody applied has nothing that was counted", async () => {
  for (const where of [{ ags: "05762" }, { ags: "05711", authorityId: "ABH-05554" }]) {
    const { data } = await ask({ ...where, period: quarters("2024-Q1"), basis: ["RP_SUSTAINABLE_INTEGRATION"] });

    expect(data.rightToRemain.rows).toMatchObject([
      { pendingStart: both(null, "NOT_COLLECTED"), granted: both(null, "NOT_COLLECTED") },
    ]);
  }
});

test("the law is as of the day on which all of the bases' texts were read; texts that nobody read are named", async () => {
  const period = quarters("2024-Q1");
  const read = await ask({ ags: "05711", period, basis: ["RP_OPPORTUNITY", "RP_WELL_INTEGRATED_YOUTH"] });
  const unread = await ask({ ags: "05711", period });

  expect(read.data.rightToRemain).toMatchObject({ lawAsOf: "2026-11-22", unreadLaw: [] });
  expect(unread.data.rightToRemain).toMatchObject({
    lawAsOf: null,
    unreadLaw: expect.arrayContaining(["§ 25b Abs. 1 S. 2 Nr. 1, Abs. 5 AufenthG ab 2022-12-31"]),
  });
});

test.each([
  [
    { ags: "05711", period: quarters("2024-Q2") },
    "The period from 2024-Q2 to 2024-Q2 is none of this figure's: it begins with the first quarter of the year in which it ends.",
  ],
  [
    { ags: "05711", period: quarters("2023-Q1", "2024-Q1") },
    "The period from 2023-Q1 to 2024-Q1 is none of this figure's: it begins with the first quarter of the year in which it ends.",
  ],
  [
    { ags: "05711", period: quarters("2024-Q2", "2024-Q1") },
    "The period from 2024-Q2 to 2024-Q1 ends before it begins.",
  ],
  [
    { ags: "05711", period: quarters("2024-Q1"), basis: ["SETTLEMENT"] },
    "SETTLEMENT (Niederlassungserlaubnis, § 9 AufenthG) is no right to remain: RP_QUALIFIED_TOLERATED (Aufenthaltserlaubnis für qualifizierte Geduldete, § 19d AufenthG), RP_WELL_INTEGRATED_YOUTH (Gut integrierte Jugendliche und junge Volljährige, § 25a AufenthG), RP_SUSTAINABLE_INTEGRATION (Nachhaltige Integration, § 25b AufenthG), TOLERATION_TRAINING (Ausbildungsduldung, § 60c AufenthG), TOLERATION_EMPLOYMENT (Beschäftigungsduldung, § 60d AufenthG), RP_OPPORTUNITY (Chancen-Aufenthaltsrecht, § 104c AufenthG) are.",
  ],
])("a question that cannot be answered is refused: %j", async (variables, message) => {
  const { errors } = await ask(variables);

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});
