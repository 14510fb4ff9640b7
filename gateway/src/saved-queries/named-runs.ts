import { BadInputError } from "@kim-hub/kit/errors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { NamedRun } from "../caller/named-run.js";
import { isJsonObject, type JsonObject } from "../engine/data/json.js";
import { readNamedRun, readSearch } from "./read-named-run.js";
import type { SavedQueries } from "./saved-queries.js";

/** The saved query that a request has named; null for a request that states its own text. */
export type NamedRunOf = (request: FastifyRequest) => NamedRun | null;

/** Refused before it is run, in the way in which every operation is. */
const NOTHING = "{ __typename }";

/**
 * Puts the text of a saved query into the request that names it, so that all that follows knows one way to ask. A GET
 * becomes the POST that it stands for: a saved query changes nothing.
 */
export function addNamedRuns(http: FastifyInstance, savedQueries: SavedQueries): NamedRunOf {
  const runs = new WeakMap<FastifyRequest, NamedRun>();
  http.addHook("preHandler", async (request) => {
    if (request.routeOptions.url !== "/graphql") return;
    const asked = readMembers(request);
    const run = asked && findRun(asked, savedQueries);
    if (!run) return;
    runs.set(request, run);
    const members = asked instanceof BadInputError ? {} : asked;
    const { documentId: _, query: __, ...others } = members;
    request.body = { ...withoutNulls(others), query: "query" in run ? run.query.text : NOTHING };
    request.raw.method = "POST";
    request.headers["content-type"] = "application/json";
  });

  return (request) => runs.get(request) ?? null;
}

/** Null for a request that cannot name a saved query. */
function readMembers({ method, body, query }: FastifyRequest): JsonObject | BadInputError | null {
  if (method === "POST") return isJsonObject(body) ? body : null;
  const isNamed = method === "GET" && isJsonObject(query) && query.documentId !== undefined;

  return isNamed ? readSearch(query) : null;
}

function findRun(asked: JsonObject | BadInputError, savedQueries: SavedQueries): NamedRun | null {
  return asked instanceof BadInputError ? { refusal: asked } : readNamedRun(asked, savedQueries);
}

function withoutNulls(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
