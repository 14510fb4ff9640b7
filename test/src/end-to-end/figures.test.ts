import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  await hub.freeze({ since: period.toQuarter, district: "05711" });
}, 600_000);

afterAll(() => hub.stop());

const saved = (id: string) =>
  readFileSync(new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url), "utf8");

const period = { fromQuarter: "2024-Q1", toQuarter: "2026-Q3" };
const year = { fromQuarter: "2026-Q1", toQuarter: "2026-Q3" };
const cohort = { fromQuarter: "2023-Q1", toQuarter: "2023-Q2" };
const FIGURES: readonly (readonly [id: string, variables: Readonly<Record<string, unknown>>])[] = [
  ["s3-cm-funnel", { ags: "05711", period }],
  ["s4-access-to-case-management", { ags: "05711", quarter: "2026-Q3", dimension: "STATUS_GROUP" }],
  ["s6-rights-to-remain", { ags: "05711", period: year, cohort, quarter: "2026-Q3" }],
  ["s7-naturalisation-pipeline", { ags: "05711", period: year }],
];

const steering = { as: "steering.bielefeld", purpose: "STEERING_REPORT" };

/** Every count in an answer, wherever it stands. */
function countsIn(value: unknown): readonly { value: number | null; suppression: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("suppression" in value && "value" in value) return [value as { value: number | null; suppression: string }];

  return Object.values(value).flatMap(countsIn);
}

test.each(FIGURES)("a steering group reads %s, and no count below five leaves an office", async (id, variables) => {
  const { data, errors } = await hub.ask(saved(id), { ...steering, variables });
  const counts = countsIn(data);

  expect(errors).toBeUndefined();
  expect(counts.length).toBeGreaterThan(5);
  expect(counts.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
  expect(counts.filter(({ value, suppression }) => (value === null) === (suppression === "NONE"))).toEqual([]);
});

test.each(FIGURES)("nobody reads %s without a token, nor as data subject", async (id, variables) => {
  const anonymous = await hub.ask(saved(id), { variables });
  const subject = await hub.ask(saved(id), { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS", variables });

  for (const { errors } of [anonymous, subject])
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["FORBIDDEN"]));
});

test("the funnel has the seven stages in their binding order", async () => {
  const { data } = await hub.ask(saved("s3-cm-funnel"), { ...steering, variables: { ags: "05711", period } });

  expect(data.cmFunnel.stages.map(({ stage }: { stage: string }) => stage)).toEqual([
    ...["ACTIVE_OUTREACH", "INITIAL_COUNSELLING", "ASSESSMENT", "GOAL_AGREEMENT", "SUPPORT_PLANNING"],
    ...["SERVICE_STEERING", "EVALUATION"],
  ]);
});

test("a steering group reads the funnel as it was frozen, over the hub", async () => {
  const { data } = await hub.ask(saved("s3-cm-funnel"), { ...steering, variables: { ags: "05711", period } });

  const [frozen] = await hub.asOwner(
    "case-management",
    `select counts from frozen_figure where figure = 'cmFunnel' and is_current and territory = '05711'
     and provider = '*' and from_quarter = '${period.fromQuarter}' and to_quarter = '${period.toQuarter}'`,
  );
  const counts = Object(frozen?.counts);

  for (const { stage, completed } of data.cmFunnel.stages) {
    const [cases] = counts[`${stage} completed`] ?? [null];
    expect(completed.cases).toEqual({ value: cases, suppression: cases === null ? "SECONDARY" : "NONE" });
  }
});

test("access to case management names its groups in German, and its municipalities as ki-strategy does", async () => {
  const ask = async (dimension: string) => {
    const variables = { ags: "05711", quarter: "2026-Q3", dimension };
    const { data, errors } = await hub.ask(saved("s4-access-to-case-management"), { ...steering, variables });
    expect(errors).toBeUndefined();

    return data;
  };
  const [groups, municipalities] = [await ask("STATUS_GROUP"), await ask("MUNICIPALITY")];

  for (const { rows } of [groups.residents, groups.cmCoverage])
    expect(rows).toContainEqual(expect.objectContaining({ key: "TOLERATED", label: "Geduldet", territory: null }));
  expect(municipalities.residents.rows).toMatchObject([
    { key: "05711000", label: null, territory: { name: "Bielefeld" } },
  ]);
});

test("a district without people on file answers every figure, and says nothing of anybody", async () => {
  for (const [id, variables] of FIGURES) {
    const { data, errors } = await hub.ask(saved(id), { ...steering, variables: { ...variables, ags: "05762" } });

    expect({ id, errors }).toEqual({ id });
    expect(countsIn(data).filter(({ value }) => value !== null)).toEqual([]);
  }
});
