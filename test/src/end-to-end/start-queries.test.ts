import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/infra/subgraphs";
import { addDays, endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { CLERKS, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import { giveOwnAccount, PERSON } from "../harness/own-account.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const TODAY = localDate();
const QUARTER = quarterOf(endOfLastQuarter(TODAY));

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  await giveOwnAccount(hub);
});

afterAll(() => hub?.stop());

// A list is one statement, and all rows that an answer names are logged with one more.
test.each([
  ["start-immigration", CLERKS.IMMIGRATION, { dueBefore: TODAY }, { immigration: [5] }],
  ["start-naturalisation", CLERKS.NATURALISATION, {}, { naturalisation: [6] }],
  ["start-trust-centre", TRUST_OFFICER, {}, { "trust-centre": [4] }],
  [
    "start-data-protection",
    { as: "protection-abh.bielefeld", purpose: "DP_AUDIT" },
    { from: addDays(TODAY, -90), to: TODAY },
    { "case-management": [1], immigration: [2], "ki-strategy": [1], naturalisation: [1], "trust-centre": [1] },
  ],
  ["my-page", PERSON, { locale: "de" }, { "trust-centre": [10] }],
  [
    "start-steering",
    { as: "coordinator.aachen", purpose: "STEERING_REPORT" },
    {
      ...{ ags: "05334002", years: [2024, 2025, 2026], quarter: QUARTER },
      period: { fromQuarter: `${QUARTER.slice(0, 4)}-Q1`, toQuarter: QUARTER },
    },
    { "ki-strategy": [35] },
  ],
] as const)(
  "%s asks each office once, with as many statements as its lists need",
  async (id, who, variables, expected) => {
    const text = readFileSync(new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url), "utf8");
    const answer = await hub.ask(text, { ...who, variables });
    const counted: Record<string, unknown> = {};
    for (const name of SUBGRAPHS) {
      const lines = await hub.subgraphLines(answer, name);
      if (lines.length > 0) counted[name] = lines.map(({ statements }) => statements);
    }

    expect(answer.errors).toBeUndefined();
    expect(counted).toEqual(expected);
  },
);
