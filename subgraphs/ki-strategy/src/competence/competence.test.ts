import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const ALL = `query ($ags: Ags!, $on: LocalDate) {
  residence: competence(topic: RESIDENCE, ags: $ags, on: $on) { id }
  naturalisation: competence(topic: NATURALISATION, ags: $ags, on: $on) { id }
  integration: competence(topic: INTEGRATION, ags: $ags, on: $on) { id }
  caseManagement: competence(topic: CASE_MANAGEMENT, ags: $ags, on: $on) { id }
}`;

test.each<[string, string, readonly string[], number?]>([
  ["Bielefeld as a municipality", "05711000", ["ABH-05711", "EBH-05711", "KI-05711", "CM-05711"], 3],
  ["Bielefeld", "05711", ["ABH-05711", "EBH-05711", "KI-05711", "CM-05711"]],
  ["Grevenbroich", "05162008", ["ABH-05162008", "EBH-05162", "KI-05162", "CM-05162"]],
  ["Ahaus", "05554004", ["ABH-05554", "EBH-05554", "KI-05554", "CM-05554"]],
  ["Bocholt", "05554008", ["ABH-05554008", "EBH-05554008", "KI-05554", "CM-05554"]],
  ["Kreis Borken", "05554", ["ABH-05554", "EBH-05554", "KI-05554", "CM-05554"]],
  ["Bornheim", "05382012", ["ABH-05382", "EBH-05382", "KI-05382", "CM-05382"]],
  ["Troisdorf", "05382068", ["ABH-05382068", "EBH-05382068", "KI-05382", "CM-05382"]],
  ["Stadt Aachen", "05334002", ["ABH-05334", "EBH-05334", "KI-05334002", "CM-05334002"]],
  ["StädteRegion Aachen", "05334", ["ABH-05334", "EBH-05334", "KI-05334", "CM-05334"]],
])("today's authorities of %s are those recorded for it, in two selects", async (_name, ags, ids, selects = 2) => {
  const { data, statements } = await subgraph.ask(ALL, { variables: { ags } });

  expect(Object.values(data)).toEqual(ids.map((id) => ({ id })));
  expect(statements).toBe(selects);
});

test("every recorded territory has an authority for every topic today", async () => {
  const [missing] = await subgraph.rows(`select count(*)::int from territory
    cross join (values ('RESIDENCE'), ('NATURALISATION'), ('INTEGRATION'), ('CASE_MANAGEMENT')) as topics (topic)
    where not exists (select 1 from competence where territory_ags = ags and competence.topic = topics.topic and valid_to is null)`);

  expect(missing).toEqual({ count: 0 });
});

test("Stadt Aachen has the StädteRegion's offices from the day of its founding, and none recorded before", async () => {
  const founded = await subgraph.ask(ALL, { variables: { ags: "05334002", on: "2009-10-21" } });
  const before = await subgraph.ask(ALL, { variables: { ags: "05334002", on: "2009-10-20" } });

  expect(founded.data.residence).toEqual({ id: "ABH-05334" });
  expect(before.data).toMatchObject({ residence: null, naturalisation: null });
  expect(before.errors?.slice(0, 2)).toMatchObject([
    { message: "No authority is recorded for RESIDENCE in 05334002 on 2009-10-20.", extensions: { code: "NOT_FOUND" } },
    {
      message: "No authority is recorded for NATURALISATION in 05334002 on 2009-10-20.",
      extensions: { code: "NOT_FOUND" },
    },
  ]);
});

test("nobody is competent for the programme before it began, everywhere and from its first day on somebody is", async () => {
  const before = await subgraph.ask(ALL, { variables: { ags: "05711", on: "2019-12-31" } });
  const first = await subgraph.ask(ALL, { variables: { ags: "05711", on: "2020-01-01" } });
  const [early] = await subgraph.rows(`select count(*)::int from competence
    where topic in ('INTEGRATION', 'CASE_MANAGEMENT') and (valid_from is null or valid_from < '2020-01-01')`);

  expect(before.data).toMatchObject({ residence: { id: "ABH-05711" }, integration: null, caseManagement: null });
  expect(first.data).toMatchObject({ integration: { id: "KI-05711" }, caseManagement: { id: "CM-05711" } });
  expect(early).toEqual({ count: 0 });
});

test("an AGS or date that is none is BAD_USER_INPUT", async () => {
  for (const variables of [{ ags: "5711" }, { ags: "05711", on: "2021-02-30" }, { ags: "05711", on: 2021 }]) {
    const { errors } = await subgraph.ask(ALL, { variables });

    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  }
});

test("periods that share a day overlap, whichever comes first; those that meet do not", () => {
  const period = (validFrom: string | null, validTo: string | null) =>
    new Competence({
      topic: CompetenceTopic.RESIDENCE,
      territoryAgs: "05711",
      validFrom,
      validTo,
      authorityId: "ABH-05711",
      source: "test",
    });
  const first = period(null, "2020-12-31");

  expect(first.overlaps(period("2021-01-01", null))).toBe(false);
  expect(period("2021-01-01", null).overlaps(first)).toBe(false);
  expect(first.overlaps(period("2020-12-31", null))).toBe(true);
  expect(period("2020-12-31", null).overlaps(first)).toBe(true);
  expect(period(null, null).overlaps(first)).toBe(true);
  expect(first.isValidOn("2020-12-31")).toBe(true);
  expect(first.isValidOn("2021-01-01")).toBe(false);
});
