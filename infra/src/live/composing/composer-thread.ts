/** Composes off the thread through which the subgraphs' connections run, with the composer read and warm from the first time. */
import { parentPort } from "node:worker_threads";
import { localDate } from "@kim-hub/kit/calendar";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { findExpired, findMisfits } from "@kim-hub/kit/saved-query-misfits";
import { composeSupergraph } from "@kim-hub/schema/compose";
import { parse } from "graphql";
import type { Composed, Contracts } from "./composer.js";

parentPort?.on("message", ({ texts, savedQueriesFile }: Contracts) => {
  parentPort?.postMessage(compose(texts, savedQueriesFile));
});

function compose(texts: Contracts["texts"], savedQueriesFile: string): Composed {
  try {
    const contracts = Object.entries(texts).map(([name, text]) => ({ name, typeDefs: parse(text) }));
    const { sdl, apiSchema } = composeSupergraph(contracts);
    const queries = readManifest(savedQueriesFile);

    return { sdl, misfits: [...findMisfits(apiSchema, queries), ...findExpired(queries, localDate())] };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
