import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssignment } from "@kim-hub/kit/test-assignment";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { loadReferenceData } from "../reference-data/load-reference-data.js";
import { REFERENCE_FOLDER } from "../reference-data/reference-files.js";
import { startKiStrategy } from "../start.js";

/** Whom `ask` speaks for where a test names nobody. */
const SOMEBODY = "test";
const AUDITED = ["KI-05711", "KI-05334002", "KI-05554", "KI-05382"];

/** The subgraph under test, with the committed reference data, and with an assignment for the funding auditor of the tests. */
export async function startLoadedSubgraph(): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph("ki-strategy", database, startKiStrategy, loadReferenceData);
  await subgraph.given(...AUDITED.map((authorityId) => createAssignment({ auditor: SOMEBODY, authorityId })));

  return subgraph;
}

/** A copy of the reference files in which one text of one file is replaced; it goes when the process ends. */
export function editedReference(file: string, text: string, by: string): string {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(REFERENCE_FOLDER, folder, { recursive: true });
  const before = readFileSync(join(folder, file), "utf8");
  if (!before.includes(text)) throw new Error(`${file} does not contain ${text}.`);
  writeFileSync(join(folder, file), before.replace(text, by));

  return folder;
}
