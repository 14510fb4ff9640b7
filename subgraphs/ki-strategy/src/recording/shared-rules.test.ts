import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const bielefeld = coordinator("05711");
const aachen = coordinator("05334002");
const cited = { source: "S2", passage: "Generated" };
const amount = (source: string, changes: object = {}) => ({
  ...{ ags: "05711", year: 2024, pillar: "B1", kind: "GRANTED", instrument: "GRANT", purpose: "WHOLE" },
  ...{ amountCents: "100", wording: "1 €", leading: true, passage: "Generated", source, ...changes },
});
const refused = (message: string) => [{ message, extensions: { code: "BAD_USER_INPUT" } }];

test("two documents cannot both lead, whichever is written last", async () => {
  await record(subgraph, "MoneyAmount", { as: bielefeld, input: amount("S0") });
  const second = await record(subgraph, "MoneyAmount", { as: bielefeld, input: amount("S2") });
  const other = await record(subgraph, "MoneyAmount", { as: bielefeld, input: amount("S2", { leading: false }) });
  const raised = await correct(subgraph, "MoneyAmount", {
    ...{ as: bielefeld, id: "05711-2024-B1-GRANTED-GRANT-WHOLE-S2", version: 1, input: amount("S2") },
  });
  const own = await correct(subgraph, "MoneyAmount", {
    ...{ as: bielefeld, id: "05711-2024-B1-GRANTED-GRANT-WHOLE-S0", version: 1 },
    input: amount("S0", { amountCents: "200" }),
  });

  const rule = "The value of leading must be no: S0 leads this kind and instrument.";
  expect(second.errors).toMatchObject(refused(rule));
  expect(other.errors).toBeUndefined();
  expect(raised.errors).toMatchObject(refused(rule));
  expect(own.errors).toBeUndefined();
});

test("of two documents that come to lead at the same time one is refused", async () => {
  const answers = await Promise.all(
    ["S0", "S1", "S2", "S3"].map((source) =>
      record(subgraph, "MoneyAmount", { as: bielefeld, input: amount(source, { year: 2025 }) }),
    ),
  );

  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
});

test("a post's grant that breaks the total of its year is not written", async () => {
  const id = "05334002-2021-B1-COORDINATION";
  const input = { ags: "05334002", year: 2021, pillar: "B1", kind: "COORDINATION", grantCents: "1" };
  const { errors } = await correct(subgraph, "Post", { as: aachen, id, version: 1, input });

  expect(errors).toMatchObject(
    refused("The value of grantCents must add up with the year's other grants and material costs to its total."),
  );
  expect(await subgraph.rows(`select grant_cents, version from post where id = '${id}'`)).toEqual([
    { grant_cents: "13750000", version: 1 },
  ]);
  expect(await subgraph.rows("select id from history where \"table\" = 'post'")).toEqual([]);
});

test("an occupancy outside the months funded is not written", async () => {
  const post = "05334002-2021-B1-COORDINATION";
  const { errors } = await record(subgraph, "PostMonth", {
    as: aachen,
    input: { post, month: "2022-01", filledFte: "1.00", ...cited },
  });

  expect(errors).toMatchObject(refused("The value of month must be one of the months for which the post is funded."));
});

test("the fault of several fields names them as the input does", async () => {
  const pass = { from: "05382", year: 2024, pillar: "B1", kind: "GRANTED", leading: true, ...cited };
  const { errors } = await record(subgraph, "PassThrough", { as: coordinator("05382"), input: pass });
  const post = { ags: "05711", year: 2031, pillar: "B1", kind: "COORDINATION" };
  const unknown = await record(subgraph, "Post", { as: bielefeld, input: post });

  expect(errors).toMatchObject(
    refused("The value of to and toOrganisation must name a town or an organisation, and not both."),
  );
  expect(unknown.errors).toMatchObject(
    refused("The value of ags and year must be the key of a row in post-years.csv."),
  );
});

test("a number below zero is refused as in a file", async () => {
  const { errors } = await record(subgraph, "Accompaniment", {
    as: bielefeld,
    input: { ags: "05711", quarter: "2024-Q1", postKind: "CASE_MANAGER", persons: -1, approximate: false, ...cited },
  });

  expect(errors).toMatchObject(refused("The value of persons must be a whole number of at most nine digits."));
});

test("a text with a vertical bar does not become two", async () => {
  const input = { id: "05711-9", ags: "05711", type: "REPORT", subject: "KIM", attachments: ["a|b"], ...cited };
  const { errors } = await record(subgraph, "CouncilPaper", { as: bielefeld, input });

  expect(errors).toMatchObject(refused("The value of attachments must be texts without a vertical bar."));
});

test("a correction cannot hand a paper to another territory", async () => {
  const input = { id: "05711-10", ags: "05711", type: "REPORT", subject: "KIM", ...cited };
  await record(subgraph, "CouncilPaper", { as: bielefeld, input });
  const { errors } = await correct(subgraph, "CouncilPaper", {
    ...{ as: bielefeld, id: "05711-10", version: 1, input: { ...input, ags: "05554" } },
  });

  expect(errors).toMatchObject([
    { message: "This CouncilPaper belongs to another territory.", extensions: { code: "FORBIDDEN" } },
  ]);
});

test("the history keeps amounts and decimals as they were written", async () => {
  const input = {
    ags: "05711",
    year: 2026,
    ownContributionFte: "2.50",
    materialCostsCents: "999999999999999",
    ...cited,
  };
  await record(subgraph, "PostYear", { as: bielefeld, input });
  await correct(subgraph, "PostYear", {
    ...{ as: bielefeld, id: "05711-2026", version: 1, input: { ...input, ownContributionFte: "3.00" } },
  });

  expect(
    await subgraph.rows(`select "values" ->> 'own_contribution_fte' as fte, "values" ->> 'material_costs_cents' as cents
      from history where row_id = '05711-2026' and version = 2`),
  ).toEqual([{ fte: "2.50", cents: "999999999999999" }]);
});

test("a refusal names its fields and its rule in both languages beside the message", async () => {
  const place = { ags: "05711", position: "970", financier: "Stadt (erfunden)", instrument: "OWN_CONTRIBUTION" };
  const one = await record(subgraph, "Milestone", {
    as: bielefeld,
    input: { scope: "05711", position: "97", title: "Erfunden", ...cited },
  });
  const two = await record(subgraph, "Financing", { as: bielefeld, input: { ...place, ...cited } });

  expect(one.errors).toMatchObject([
    {
      message: "The value of position must be a position in three digits, such as 001.",
      extensions: {
        broken: {
          fields: ["position"],
          rule: "must be a position in three digits, such as 001",
          ruleInGerman: "muss eine Stelle mit drei Ziffern wie 001 sein",
        },
      },
    },
  ]);
  expect(two.errors).toMatchObject([
    {
      extensions: {
        broken: {
          fields: ["post", "measure"],
          ruleInGerman: "muss eine Stelle oder eine Maßnahme nennen, nicht beides",
        },
      },
    },
  ]);
});
