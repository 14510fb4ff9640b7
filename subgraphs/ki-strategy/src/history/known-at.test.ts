import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { importTerritory } from "../import/import-territory.js";
import { loadReferenceData } from "../reference-data/load-reference-data.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { editedReference, startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";
import { listKnownTables } from "./known-tables.js";

const MANIFEST = readManifest(fileURLToPath(new URL("../../../../schema/saved-queries.json", import.meta.url)));
const ags = "05711";
const ASKED: readonly (readonly [id: string, variables: Readonly<Record<string, unknown>>])[] = [
  ["s12-milestones-and-gaps", { ags }],
  ["s8-funding-by-pillar", { years: [2021, 2022] }],
  ["s9-posts", { ags, year: 2024 }],
];

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const bielefeld = coordinator(ags);
const auditor = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT };
const milestone = (position: string, title: string) => ({
  ...{ scope: ags, position, title, source: "S2", passage: "im Jahr 2024" },
});

/** The whole answers of the saved queries, as they were sent. */
async function readAll(knownAt?: string) {
  const answers: string[] = [];
  for (const [id, variables] of ASKED) {
    const text = MANIFEST.find((query) => query.id === id)?.text ?? "";
    const answer = await subgraph.ask(text, { as: auditor, variables, ...(knownAt && { knownAt }) });
    expect(answer.errors).toBeUndefined();
    answers.push(answer.text);
  }

  return answers;
}

/** An instant that lies between what was done before and what is done after. */
async function now(): Promise<string> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
  await wait();
  const instant = new Date().toISOString();
  await wait();

  return instant;
}

/** A line of the reference files that no coordinator has corrected. */
const LINE =
  '05711,001,Modellprojekt „Einwanderung gestalten NRW“ in Bielefeld abgeschlossen,2017,,2019,in den Jahren 2017 – 2019,,,,S0,"hat in den Jahren 2017 – 2019 an 12 Modellstandorten, so auch in Bielefeld, das Projekt „Einwanderung gestalten NRW“ gefördert"\n';

const asBielefeld = (version: number, title: string) =>
  correct(subgraph, "Milestone", { as: bielefeld, id: "05711-901", version, input: milestone("901", title) });

/** Each changes what one of the saved queries reads: by mutation, by an import, and by reference files that lose a row, or say another value in a table without versions. */
const CHANGES: readonly (() => Promise<unknown>)[] = [
  () => record(subgraph, "Milestone", { as: bielefeld, input: milestone("901", "First") }),
  () => asBielefeld(1, "Second"),
  () => asBielefeld(2, "Third"),
  () =>
    importTerritory({
      url: subgraph.ownerUrl,
      folder: createCsvFolder({ "milestones.csv": [milestone("901", "Imported"), milestone("902", "New")] }),
    }),
  () => loadReferenceData(subgraph.ownerUrl, editedReference("milestones.csv", LINE, "")),
  () => loadReferenceData(subgraph.ownerUrl, editedReference("funding.csv", "2570000000", "2570000001")),
];

test("at each instant the answers are those that were given then, to the byte", async () => {
  const given: { readonly at: string; readonly answers: readonly string[] }[] = [];
  given.push({ at: await now(), answers: await readAll() });
  for (const change of CHANGES) {
    expect(Object(await change()).errors).toBeUndefined();
    given.push({ at: await now(), answers: await readAll() });
  }
  expect(new Set(given.map(({ answers }) => JSON.stringify(answers))).size).toBe(given.length);

  for (const { at, answers } of given) expect(await readAll(at)).toEqual(answers);
});

test("a later row is absent, and without the instant it is there again on the same connections", async () => {
  const at = await now();
  await record(subgraph, "Milestone", { as: bielefeld, input: milestone("903", "Later") });
  const asked = `{ milestones(ags: "05711", first: 50) { totalCount nodes { title } } }`;
  const titles = async (knownAt?: string) => {
    const { data } = await subgraph.ask(asked, { as: auditor, ...(knownAt && { knownAt }) });

    return data.milestones.nodes.map(({ title }: { title: string }) => title);
  };

  expect(await titles(at)).not.toContain("Later");
  expect(await titles()).toContain("Later");
});

test("who may not read a field may not read its earlier state", async () => {
  const asked = `{ history(table: "milestone", rowId: "05711-901") { totalCount } }`;
  const { errors } = await subgraph.ask(asked, { as: { role: Role.PUBLIC }, knownAt: await now() });

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("nobody writes through the views, nor as of an earlier instant", async () => {
  const { errors } = await subgraph.ask(
    `mutation ($input: MilestoneInput!) { recordMilestone(input: $input) { id } }`,
    { as: bielefeld, variables: { input: milestone("904", "Never") }, knownAt: await now() },
  );
  const orm = createOrm(database, subgraph.applicationUrl);
  const refused = await orm.em
    .fork()
    .execute("update as_known.milestone set title = 'x'")
    .catch(({ code }: { code: string }) => code);
  await orm.close();

  expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(await subgraph.rows("select id from milestone where id = '05711-904'")).toEqual([]);
  expect(["42501", "55000"]).toContain(refused);
});

test("what looks from today where it names no day looks from the instant's day in Berlin", async () => {
  const { data } = await subgraph.ask(`{ territory(ags: "05711") { asOf status } }`, {
    knownAt: "2026-06-30T22:30:00.000Z",
  });

  expect(data.territory).toEqual({ asOf: "2026-07-01", status: "COMPLETE" });
});

test("whatever a column holds comes back from the history as it was, in every table", async () => {
  const at = await now();
  const orm = createOrm(database, subgraph.ownerUrl);
  const differing = await orm.em.fork().transactional(async (em) => {
    const found: string[] = [];
    for (const { table } of listKnownTables()) {
      const [{ key } = { key: "" }] = await em.execute<{ key: string }[]>(
        `select attname as key from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
         where indisprimary and indrelid = ?::regclass`,
        [`public.${table}`],
      );
      await em.execute(`insert into history (id, at, actor, "table", row_id, version, action, "values")
        select 'z-' || gen_random_uuid(), clock_timestamp(), 'test', '${table}', t.${key}, 1, 'CORRECTED', (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(t)))
        from public."${table}" t`);
      await setSessionVariables(em, { "app.known_at": at });
      const rows = await em.execute(`select to_jsonb(t) from public."${table}" t except all
        select to_jsonb(t) from as_known."${table}" t`);
      if (rows.length > 0) found.push(table);
    }

    return found;
  });
  await orm.close();

  expect(differing).toEqual([]);
});
