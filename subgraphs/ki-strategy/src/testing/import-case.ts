import { fileURLToPath } from "node:url";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { importTerritory } from "../import/import-territory.js";
import { startLoadedSubgraph } from "./loaded-subgraph.js";

const CASES = new URL("../../cases/", import.meta.url);

/** The subgraph with the reference data and the files of one case of `cases/`, which went through the import. */
export async function startWithCase(name: string): Promise<TestSubgraph> {
  const subgraph = await startLoadedSubgraph();
  try {
    await importCase(subgraph, name);
  } catch (error) {
    // Its caller has nothing yet that it could stop.
    await subgraph.stop();
    throw error;
  }

  return subgraph;
}

/** Imports the case's files; fails where a row is refused. */
export async function importCase({ ownerUrl }: TestSubgraph, name: string): Promise<void> {
  const { faults } = await importTerritory({ url: ownerUrl, folder: fileURLToPath(new URL(name, CASES)) });
  if (faults.length > 0) throw new Error(`${name} is refused: ${JSON.stringify(faults)}`);
}
