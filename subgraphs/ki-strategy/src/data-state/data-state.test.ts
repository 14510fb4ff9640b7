import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Role, type Viewer } from "@kim-hub/kit/viewer";
import { importTerritory } from "../import/import-territory.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, record } from "../testing/record.js";

let subgraph: TestSubgraph;

const TODAY = localDate();
const LATE = addDays(TODAY, -40);
const CURRENT = { asOf: TODAY, status: "COMPLETE" };
const STALE = { asOf: LATE, status: "STALE" };

const importer = (ags: string): Viewer => ({
  ...{ role: Role.KIM_COORDINATOR, purpose: null, caseReference: null, requestId: "test" },
  ...{ actor: "sub", body: null, authority: `KI-${ags}` },
});

/** One milestone of the territory, exported on that day. */
const importMilestone = (ags: string, exportedOn: string, dryRun = false) =>
  importTerritory({
    ...{ url: subgraph.applicationUrl, importer: importer(ags), exportedOn, dryRun },
    folder: createCsvFolder({
      "milestones.csv": [
        { scope: ags, position: "801", title: "Fachtag", source: "S0", passage: "Sinngemäß: Fachtag" },
      ],
    }),
  });

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  await importMilestone("05554", LATE);
});

afterAll(() => subgraph.stop());

const DATED = "{ asOf status }";
const FIGURES = `query ($ags: Ags!) {
  territory(ags: $ags) { asOf status posts(year: 2022) ${DATED} money(years: [2022]) ${DATED} }
  personsPerPost(ags: $ags, quarter: "2021-Q4") ${DATED} figures(ags: $ags) ${DATED} serviceGaps(ags: $ags) ${DATED}
  councilInquiry(ags: $ags, years: [2022]) ${DATED} stateMoney(ags: [$ags, "05334002"], year: 2022) ${DATED} }`;

const figuresOf = async (ags: string) => {
  const { data, errors } = await subgraph.ask(FIGURES, { variables: { ags } });
  const { asOf, status, posts, money } = data.territory;

  expect(errors).toBeUndefined();

  return [
    ...[{ asOf, status }, posts, ...money, data.personsPerPost, data.figures, data.serviceGaps],
    ...[data.councilInquiry, ...data.stateMoney],
  ];
};

test("an export of 40 days ago makes every figure of its territory stale, and of no other", async () => {
  const stale = await figuresOf("05554");
  const others = await figuresOf("05711");

  expect(stale).toEqual(stale.map(() => STALE));
  expect(others).toEqual(others.map(() => CURRENT));
});

test("a town without a Kommunales Integrationszentrum of its own is as old as its district's export", async () => {
  const town = await figuresOf("05554008");
  const { data } = await subgraph.ask(`{ municipalities(ags5: "05554") ${DATED} }`);

  expect(town).toEqual(town.map(() => STALE));
  expect(data.municipalities).toEqual(data.municipalities.map(() => STALE));
});

test("the oldest export dates what several territories have together", async () => {
  await importMilestone("05558", addDays(TODAY, -10));
  const { data } = await subgraph.ask(`{ stateMoney(ags: ["05558", "05711"], year: 2022) ${DATED} }`);

  expect(data.stateMoney).toEqual(data.stateMoney.map(() => ({ asOf: addDays(TODAY, -10), status: "COMPLETE" })));
});

test("neither an older export, a dry run nor a row recorded by hand changes the day of the last export", async () => {
  await importMilestone("05558", addDays(TODAY, -50));
  await importMilestone("05558", TODAY, true);
  await record(subgraph, "Milestone", {
    as: coordinator("05558"),
    input: { scope: "05558", position: "802", title: "Fachtag", source: "S0", passage: "Sinngemäß: Fachtag" },
  });
  const { data } = await subgraph.ask(`{ territory(ags: "05558") ${DATED} }`);

  expect(data.territory).toEqual({ asOf: addDays(TODAY, -10), status: "COMPLETE" });
});

test("the day costs two selects for the figures of all territories, and none where nobody asks for it", async () => {
  const posts = (fields: string) => subgraph.ask(`{ territories { ags posts(year: 2022) { year ${fields} } } }`);
  const dated = await posts("asOf status");
  const undated = await posts("");

  // The territories themselves, and their exports.
  expect([dated.statements - undated.statements, dated.data.territories.length]).toEqual([2, 427]);
});

test("a saved query shows the day beside the figures", async () => {
  const saved = readFileSync("../../schema/saved-queries/s12-milestones-and-gaps/query.graphql", "utf8");
  const { data } = await subgraph.ask(saved, { variables: { ags: "05554" } });

  expect(data.serviceGaps).toMatchObject(STALE);
});
