import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "./database.js";
import { loadReferenceData } from "./reference-data.js";
import { startKiStrategy } from "./start.js";

/** The subgraph under test, with the committed reference data. */
export async function startLoadedSubgraph(): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph("ki-strategy", database, startKiStrategy);
  await loadReferenceData(subgraph.ownerUrl);

  return subgraph;
}
