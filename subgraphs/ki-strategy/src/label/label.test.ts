import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { SupergraphLabels } from "../supergraph/supergraph-labels.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const LABELS = "query ($locale: String!, $type: String) { labels(locale: $locale, type: $type) { type code label } }";

test("anyone reads the German name of every code of the hub, other offices' too, without a statement", async () => {
  const { data, statements } = await subgraph.ask(LABELS, { variables: { locale: "de" } });

  expect(data.labels).toEqual(
    expect.arrayContaining([
      { type: "BodyKind", code: "STEERING_GROUP", label: "Lenkungsgruppe" },
      { type: "CaseState", code: "PAUSED", label: "Ruhend" },
      { type: "StatusCode", code: "TOLERATION", label: "Duldung, § 60a AufenthG" },
      { type: "AgeBand", code: "AGE_65_PLUS", label: "65 Jahre und älter" },
    ]),
  );
  expect(data.labels.some(({ type }: { type: string }) => type.startsWith("join__"))).toBe(false);
  expect(statements).toBe(0);
});

test("the codes of one type come alone, in the order of the schema", async () => {
  const { data } = await subgraph.ask(LABELS, { variables: { locale: "de", type: "DatePrecision" } });

  expect(data.labels.map(({ label }: { label: string }) => label)).toEqual(["Jahr", "Monat", "Tag"]);
});

test.each([
  [{ locale: "en" }, "The hub has labels in German only: the locale is de."],
  [{ locale: "de", type: "Nothing" }, "The hub has no codes of that type."],
])("%j is BAD_USER_INPUT", async (variables, message) => {
  const { errors } = await subgraph.ask(LABELS, { variables });

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a new supergraph in the file's place brings its labels, and while there is none the last ones hold", async () => {
  const folder = mkdtempSync(join(tmpdir(), "labels-"));
  const file = join(folder, "supergraph.graphql");
  const write = (label: string) => {
    writeFileSync(`${file}.new`, `enum Stage { "${label}." FIRST }`);
    renameSync(`${file}.new`, file);
  };
  const labels = new SupergraphLabels(file);
  const read = async () => (await labels.list()).map(({ label }) => label);

  await expect(read()).rejects.toThrow("ENOENT");
  write("Erstberatung");
  expect(await read()).toEqual(["Erstberatung"]);
  write("Beratung");
  expect(await read()).toEqual(["Beratung"]);
  rmSync(file);
  expect(await read()).toEqual(["Beratung"]);
  rmSync(folder, { recursive: true });
});
