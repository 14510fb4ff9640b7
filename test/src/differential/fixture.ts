import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isRecord } from "./canonical-json.js";
import { hash } from "./random.js";
import type { Case } from "./shrink.js";

const FOLDER = new URL("../../fixtures/differential/", import.meta.url);

/** Every case that an engine once answered wrongly, by its name. */
export function readFixtures(): readonly { readonly name: string; readonly found: Case }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: file.replace(".json", ""),
      found: toCase(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"))),
    }));
}

/** Keeps the case for the test to replay; gives the file's name. */
export function saveFixture({ world, question }: Case): string {
  const lines = (text: string) => text.split("\n");
  const content = {
    seed: world.seed,
    subgraphs: Object.fromEntries(Object.entries(world.subgraphs).map(([name, sdl]) => [name, lines(sdl)])),
    query: lines(question.query),
    variables: question.variables,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const file = `found-${hash(text).toString(16)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(file, FOLDER), text);

  return file;
}

function toCase(content: unknown): Case {
  if (!isRecord(content) || typeof content.seed !== "number" || !isRecord(content.subgraphs)) {
    throw new Error("A fixture has a seed and subgraphs.");
  }
  const subgraphs = Object.entries(content.subgraphs).map(([name, lines]) => [name, joined(lines)]);
  const { variables } = content;

  return {
    world: { seed: content.seed, subgraphs: Object.fromEntries(subgraphs) },
    question: { query: joined(content.query), variables: isRecord(variables) ? variables : {} },
  };
}

function joined(lines: unknown): string {
  if (!Array.isArray(lines)) throw new Error("A text in a fixture is a list of lines.");

  return lines.join("\n");
}
