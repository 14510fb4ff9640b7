import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { localDate } from "@kim-hub/kit/calendar";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { findExpired, findMisfits, type Misfit } from "@kim-hub/kit/saved-query-misfits";
import { readContractTexts } from "@kim-hub/schema/subgraphs";
import { parse } from "graphql";
import { contractOf } from "../bundling/bundles.js";
import { readEmitted } from "../bundling/emit-contract.js";

/** What became of the supergraph, and which saved queries cannot be run under it. */
export interface Composition {
  readonly result: "composed" | "unchanged";
  readonly misfits: readonly Misfit[];
  /** The subgraphs whose code says another contract than the committed one. */
  readonly uncommitted: readonly string[];
}

/** Writes the supergraph of what the subgraphs' code says to `file`, unless it was composed of them and held against the same saved queries. */
export async function composeTo(file: string, savedQueriesFile: string): Promise<Composition> {
  const queries = readManifest(savedQueriesFile);
  const expired = findExpired(queries, localDate());
  const committed = readContractTexts();
  const contracts = committed.map(({ name }) => ({ name, text: readEmitted(contractOf(name)) }));
  const uncommitted = contracts.flatMap(({ name, text }, index) => (committed[index]?.text === text ? [] : [name]));
  const composedOf = [contracts, queries.map(({ text }) => text)];
  const header = `# composed of ${createHash("sha256").update(JSON.stringify(composedOf)).digest("hex")}\n`;
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (known.startsWith(header)) return { result: "unchanged", misfits: [...readNoted(known), ...expired], uncommitted };

  // Read only when needed: the composer alone takes a third of a second to load.
  const { composeSupergraph } = await import("@kim-hub/schema/compose");
  const { sdl, apiSchema } = composeSupergraph(contracts.map(({ name, text }) => ({ name, typeDefs: parse(text) })));
  const misfits = findMisfits(apiSchema, queries);
  writeFileSync(file, `${header}${NOTE}${JSON.stringify(misfits)}\n${sdl}`);

  return { result: "composed", misfits: [...misfits, ...expired], uncommitted };
}

/** Begins the line by which a supergraph remembers what does not fit it. */
const NOTE = "# saved queries that do not fit: ";

function readNoted(supergraph: string): readonly Misfit[] {
  const line = supergraph.split("\n", 2)[1] ?? "";

  return line.startsWith(NOTE) ? JSON.parse(line.slice(NOTE.length)) : [];
}
