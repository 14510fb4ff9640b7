import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { STEERING, startCaseOffice } from "../testing/case-office.js";
import { createCase } from "../testing/create-case.js";

const TODAY = "2024-04-01";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
  // Twelve cases of the last three years, and three that are older and still open.
  await givenCases(12, "2024-01-08");
  await givenCases(3, "2020-01-08");
  await office.freeze({ since: "2024-Q1", today: TODAY });
});

afterAll(() => office.stop());

async function givenCases(count: number, openedOn: string): Promise<void> {
  const values = { openedOn, municipality: "05978004", statusGroup: StatusGroup.FAMILY };
  await office.given(...Array.from({ length: count }, () => createCase(values)));
}

/** How many are in case management, and how many of those of three years. */
async function given(): Promise<readonly [all: number | null, ofThreeYears: number | null]> {
  const { data, errors } = await office.ask(
    `{ cmCoverage(ags: "05978", quarter: "2024-Q1", dimension: AGE_BAND) { total { cases { value } } }
      cmFunnel(ags: "05978", period: { fromQuarter: "2022-Q1", toQuarter: "2024-Q1" }) { openAtEnd { cases { value } } } }`,
    { as: STEERING },
  );
  expect(errors).toBeUndefined();

  return [data.cmCoverage.total.cases.value, data.cmFunnel.openAtEnd.cases.value];
}

test("the stock less the funnel of three years is not three older cases", async () => {
  expect(await given()).toEqual([15, null]);
});

test.each([
  ["cmCoverage", [null, 12]],
  ["cmFunnel", [12, null]],
])(
  "a figure that is frozen later (%s) is protected together with what the other has given",
  async (figure, expected) => {
    await office.rows("delete from frozen_figure");
    // While the older cases are under restriction both figures say twelve.
    await office.rows(`update case_management_case set is_restricted = true where opened_on < '2021-01-01'`);
    await office.freeze({ since: "2024-Q1", today: TODAY });
    await office.rows("update case_management_case set is_restricted = false");
    await office.rows(`delete from frozen_figure where figure = '${figure}'`);
    const frozen = await office.freeze({ since: "2024-Q1", today: TODAY });

    expect(new Set(frozen.map((each) => each.figure))).toEqual(new Set([figure]));
    expect(await given()).toEqual(expected);
  },
);
