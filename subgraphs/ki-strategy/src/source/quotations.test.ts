import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { REFERENCE_FOLDER } from "../reference-data/reference-files.js";
import { digestOf, findWords } from "./document-digest.js";
import { GAP, PassageKind, passageKindOf } from "./passage-kind.js";

const DIGESTS = new Map(
  readdirSync("digests").map((file) => [
    file.replace(".txt", ""),
    readFileSync(join("digests", file), "utf8").trim().split(" "),
  ]),
);

interface Passage {
  readonly place: string;
  readonly source: string;
  readonly passage: string;
}

/** Every passage of the committed reference files with the document it names. */
const PASSAGES = readdirSync(REFERENCE_FOLDER).flatMap((file) => {
  const rows: Record<string, string>[] = parse(readFileSync(join(REFERENCE_FOLDER, file)), { columns: true });

  return rows.flatMap((row, index) =>
    [
      { source: row.source, passage: row.passage },
      { source: row.actual_source, passage: row.actual_passage },
    ].flatMap(({ source, passage }): Passage[] =>
      source && passage ? [{ place: `${file}, line ${index + 2}`, source, passage }] : [],
    ),
  );
});

const ofKind = (kind: PassageKind) => PASSAGES.filter(({ passage }) => passageKindOf(passage) === kind);
const unfounded = (passages: readonly Passage[]) =>
  passages
    .filter(({ source, passage }) => {
      let at: number | null = 0;
      for (const part of passage.split(GAP)) at = at === null ? null : findWords(part, DIGESTS.get(source) ?? [], at);

      return at === null;
    })
    .map(({ place, passage }) => `${place}: ${passage}`);

test("every quotation stands word for word in its document", () => {
  const quotations = ofKind(PassageKind.QUOTATION);

  expect(unfounded(quotations)).toEqual([]);
  expect(quotations.length).toBeGreaterThan(200);
});

test("every part of a spliced passage stands word for word in its document, in this order", () => {
  expect(unfounded(ofKind(PassageKind.SPLICED))).toEqual([]);
});

test("a word that is not the document's is found out", () => {
  const document = digestOf("Rund 80 Personen werden aktuell auf diesem Weg begleitet.");

  expect(findWords("80 Personen werden\naktuell", document)).not.toBeNull();
  expect(findWords("90 Personen werden aktuell", document)).toBeNull();
  expect(findWords("aktuell auf", document)).toBeNull();
});

test.each([
  ["Rund 80 Personen", PassageKind.QUOTATION],
  ["Rund […] begleitet", PassageKind.SPLICED],
  ["Sinngemäß: etwa 80", PassageKind.PARAPHRASE],
  ["sinngemäß : etwa 80", PassageKind.PARAPHRASE],
  ["Lesart: 2021: 22,5 […]", PassageKind.READING],
])("the passage %j is a %s", (passage, kind) => {
  expect(passageKindOf(passage)).toBe(kind);
});
