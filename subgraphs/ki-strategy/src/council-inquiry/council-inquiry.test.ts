import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const SAVED = readFileSync("../../schema/saved-queries/grosse-anfrage/query.graphql", "utf8");

const ask = (ags8: string, years: readonly number[] = [2020, 2021, 2022]) =>
  subgraph.ask(SAVED, { variables: { ags8, years } });
const missing = (fact: string, owner: string, detail: string | null = null) => ({
  fact,
  owner,
  detail,
  suppression: "NOT_COLLECTED",
});
const YEARS = "2020, 2021, 2022";
const DISTRICT = "Rhein-Sieg-Kreis";

test("Bornheim's nine questions are answered, each with what no source says, in twenty-two selects", async () => {
  const { data, errors, statements } = await ask("05382012");
  const { municipality, steering, years, questions, asOf, status, ...answers } = data.councilInquiry;

  expect(errors).toBeUndefined();
  expect([municipality, steering, years]).toEqual([
    { ags: "05382012", name: "Bornheim" },
    { ags: "05382", name: DISTRICT },
    [2020, 2021, 2022],
  ]);
  expect([asOf, status]).toEqual([localDate(), "COMPLETE"]);
  expect(questions).toHaveLength(11);
  expect(answers).toEqual({
    question1: {
      rows: [2020, 2021, 2022].map((year) => ({
        year,
        receivedCents: null,
        channel: null,
        directCents: "0",
        directRule: expect.stringContaining("Bausteine 1 and 2 go to Rhein-Sieg-Kreis"),
        passThroughCents: null,
        suppression: "NOT_COLLECTED",
      })),
      missing: [missing("PASS_THROUGH", DISTRICT, YEARS)],
    },
    question1a: {
      lines: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 },
      missing: [missing("EXPENDITURE", "Bornheim", YEARS)],
    },
    question1b: {
      eligible: false,
      unmetConditions: ["OWN_ABH"],
      unknownConditions: ["OWN_YOUTH_OFFICE"],
      granted: false,
      cents: null,
      suppression: "NOT_APPLICABLE",
      missing: [missing("OWN_YOUTH_OFFICE", "Bornheim")],
    },
    question2: { rows: [], missing: [missing("OUTLINE_ACTORS", DISTRICT)] },
    question3: {
      rows: [],
      coverage: { recorded: 0, total: 19, statement: "0 of 19 recorded" },
      missing: [missing("FUNDING_OUTLINE", DISTRICT), missing("INCLUSION_CLAUSE", DISTRICT, "Bornheim")],
    },
    question4: { rows: [], missing: [missing("PLANS", DISTRICT, "2022 and later")] },
    question5: { rows: [], missing: [missing("STEERING_GROUP_MEMBERS", DISTRICT)] },
    question6: { established: null, groups: [], missing: [missing("PROJECT_GROUPS", DISTRICT)] },
    question7: { rows: [], missing: [missing("REPORTING_DUTY", "Bornheim")] },
    question8: {
      papersOnKIM: [],
      suppliedToBody: null,
      notSupplied: null,
      statement: null,
      missing: [missing("PAPERS", DISTRICT), missing("STATEMENT", "Bornheim")],
    },
    question9: {
      received: false,
      reason:
        "Bornheim has no Ausländerbehörde or Einbürgerungsbehörde of its own; competent: Ausländerbehörde Rhein-Sieg-Kreis, Einbürgerungsbehörde Rhein-Sieg-Kreis.",
      rows: [],
      competentAuthorities: [
        { id: "ABH-05382", name: "Ausländerbehörde Rhein-Sieg-Kreis" },
        { id: "EBH-05382", name: "Einbürgerungsbehörde Rhein-Sieg-Kreis" },
      ],
      missing: [],
    },
  });
  expect(statements).toBe(22);
});

test("Stadt Aachen runs the programme itself: its actors, steering group, reports and papers are known", async () => {
  const { data } = await ask("05334002");
  const { steering, ...answers } = data.councilInquiry;

  expect(steering).toEqual({ ags: "05334002", name: "Stadt Aachen" });
  expect(answers.question1.rows).toMatchObject([2020, 2021, 2022].map((year) => ({ year, directCents: null })));
  expect(answers.question1.missing).toContainEqual(missing("GRANT", "Stadt Aachen", YEARS));
  expect(answers.question2.rows).toHaveLength(5);
  expect(answers.question2.rows[0]).toEqual({
    actor: "Kommunales Integrationszentrum der Stadt Aachen",
    kind: "INTERNAL",
    role: "Konzeptentwurf",
  });
  expect(answers.question3).toEqual({ rows: [], coverage: null, missing: [] });
  expect(answers.question5.rows.map(({ kind }: { kind: string }) => kind)).toEqual([
    "INTERNAL",
    "EXTERNAL",
    "POLITICAL",
  ]);
  expect(answers.question7.rows).toMatchObject([
    { body: { name: "Integrationsrat" }, frequency: "regelmäßig", lastAt: null, nextAt: null, fulfilled: null },
  ]);
  expect(answers.question8).toMatchObject({
    papersOnKIM: [{ no: "FB 56/0014/WP18", date: "2021-01-21" }],
    suppliedToBody: 1,
    notSupplied: 0,
    missing: [missing("STATEMENT", "Stadt Aachen")],
  });
  expect(answers.question9).toMatchObject({ received: false, competentAuthorities: [{ id: "ABH-05334" }, {}] });
});

test("Kreis Borken's posts of Baustein 3 are 1.00, 1.50 and 2.00; the amount is nowhere", async () => {
  const { data } = await ask("05554");
  const { question1, question1b, question9 } = data.councilInquiry;

  expect(question9).toMatchObject({
    received: true,
    reason: null,
    rows: [
      { year: 2020, posts: "1.00", cents: null, suppression: "NOT_COLLECTED" },
      { year: 2021, posts: "1.50", cents: null },
      { year: 2022, posts: "2.00", cents: null, authorities: [{ name: "Ausländerbehörde Kreis Borken" }, {}] },
    ],
    missing: [missing("LUMP_SUM_B3", "Kreis Borken", YEARS)],
  });
  expect(question1b).toMatchObject({ eligible: null, suppression: "NOT_APPLICABLE", missing: [] });
  expect(question1.rows).toMatchObject(
    [2020, 2021, 2022].map((year) => ({ year, passThroughCents: "0", channel: null })),
  );
});

test("Kreis Borken's posts of 2022 and the following years answer a question on 2024", async () => {
  const { data } = await ask("05554", [2023, 2024]);

  expect(data.councilInquiry.question9.rows).toMatchObject([
    { year: 2023, posts: "2.00" },
    { year: 2024, posts: "2.00" },
  ]);
});

test("Troisdorf may have received Baustein 3, and nothing says whether it did", async () => {
  const { data } = await ask("05382068", [2022]);
  const { question1, question8, question9 } = data.councilInquiry;

  expect(question1.rows).toMatchObject([{ year: 2022, directCents: null, directRule: null, channel: null }]);
  expect(question8).toMatchObject({ suppliedToBody: null, notSupplied: null });
  expect(question9).toMatchObject({
    received: null,
    rows: [{ year: 2022, cents: null, posts: null, authorities: [{ name: "Ausländerbehörde Troisdorf" }, {}] }],
    missing: [missing("LUMP_SUM_B3", "Troisdorf", "2022"), missing("POSTS_B3", "Troisdorf", "2022")],
  });
});

test("every asked year has one row, in ascending order; a year outside the programme is BAD_USER_INPUT", async () => {
  const { data } = await ask("05382012", [2023, 2020]);
  const { errors } = await ask("05382012", [2019]);
  const unknown = await ask("05999");

  expect(data.councilInquiry.question1.rows.map(({ year }: { year: number }) => year)).toEqual([2020, 2023]);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(unknown.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
