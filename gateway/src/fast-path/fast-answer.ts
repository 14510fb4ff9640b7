import {
  type ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  HeaderMap,
  type HTTPGraphQLRequest,
} from "@apollo/server";
import { PublicError } from "@kim-hub/kit/errors";
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from "graphql";
import type { HubContext } from "../caller/hub-context.js";
import { writeResult } from "../http/write-result.js";
import type { HubEngine } from "../supergraph/hub-engine.js";
import type { PlainRequest } from "./plain-request.js";

interface FastAnswerOptions {
  readonly apollo: ApolloServer<HubContext>;
  readonly engine: HubEngine;
  /** All plugins of Apollo Server, in its order. */
  readonly plugins: readonly ApolloServerPlugin<HubContext>[];
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** An answer ready to be sent. */
export interface FastAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

interface Asked {
  readonly request: PlainRequest;
  readonly contextValue: HubContext;
  /** Created if a plugin reads it. */
  readonly http: () => HTTPGraphQLRequest;
}

/** Answers a request; null if Apollo Server must answer it from the beginning. */
export type AnswerFast = (asked: Asked) => Promise<FastAnswer | null>;

/** No answer of the hub may be cached. */
const NEVER_CACHED = { restrict() {}, replace() {}, policyIfCacheable: () => null };

/**
 * Runs operations that Apollo Server has already validated. Plugins see the same calls in the same order. Any refusal
 * falls back to Apollo Server, which reports it; so before the execution a plugin may only refuse.
 */
export function createFastAnswer({ apollo, engine, plugins, formatError }: FastAnswerOptions): AnswerFast {
  const format = (error: GraphQLError) => {
    const { extensions, ...formatted } = error.toJSON();

    return formatError({ ...formatted, extensions: { code: "INTERNAL_SERVER_ERROR", ...extensions } }, error);
  };

  return async ({ request: { query, operationName, variables, contentType }, contextValue, http }) => {
    const found = engine.find({ text: query, operationName });
    if (!found) return null;
    const { document, definition, hash, operation } = found.stored;
    const headers = new HeaderMap();
    const started = {
      logger: apollo.logger,
      cache: apollo.cache,
      schema: found.schema,
      request: {
        query,
        variables,
        ...(operationName !== undefined && { operationName }),
        get http() {
          return http();
        },
      },
      response: { http: { headers } },
      contextValue,
      metrics: { persistedQueryHit: false, persistedQueryRegister: false },
      overallCachePolicy: NEVER_CACHED,
      requestIsBatched: false,
    };
    const listeners = await startListeners(plugins, started);
    // Such a plugin may answer instead of the engine, which only Apollo Server supports.
    if (listeners.some(({ responseForOperation }) => responseForOperation)) return null;
    const sourced = Object.assign(started, { source: query, queryHash: hash });
    for (const listener of listeners) await listener.didResolveSource?.(sourced);
    const named = { document, operation: definition, operationName: definition.name?.value ?? null };
    const request = Object.assign(sourced, named);
    try {
      for (const listener of listeners) await listener.didResolveOperation?.(request);
    } catch {
      // Apollo Server refuses it as well, and answers.
      return null;
    }
    const ends = [];
    for (const listener of listeners) ends.unshift((await listener.executionDidStart?.(request))?.executionDidEnd);
    const { data, errors } = await engine.run(operation, { variables, context: contextValue }).catch(atFault);
    // The variables or the caller's budget refuse it: nothing was run.
    if (data === null) return null;

    if (errors.length > 0) {
      const failed = Object.assign(request, { errors });
      for (const listener of listeners) await listener.didEncounterErrors?.(failed);
    }
    for (const end of ends) await end?.();
    const singleResult: FormattedExecutionResult = errors.length > 0 ? { errors: errors.map(format) } : {};
    const body = { kind: "single" as const, singleResult };
    const answered = Object.assign(request, { response: Object.assign(request.response, { body }) });
    for (const listener of listeners) await listener.willSendResponse?.(answered);
    headers.set("content-type", contentType);

    return { status: data ? 200 : 500, headers, body: writeResult(singleResult, data) };
  };
}

/** The engine itself failed; formatting the error logs it. */
function atFault(error: unknown): { readonly data: null | undefined; readonly errors: readonly GraphQLError[] } {
  if (error instanceof PublicError) return { data: null, errors: [] };
  const originalError = error instanceof Error ? error : new Error(String(error));

  return { data: undefined, errors: [new GraphQLError("The engine failed.", { originalError })] };
}

type Listener = GraphQLRequestListener<HubContext>;

async function startListeners(
  plugins: readonly ApolloServerPlugin<HubContext>[],
  request: Parameters<NonNullable<ApolloServerPlugin<HubContext>["requestDidStart"]>>[0],
): Promise<Listener[]> {
  const listeners: Listener[] = [];
  for (const plugin of plugins) {
    const listener = await plugin.requestDidStart?.(request);
    if (listener) listeners.push(listener);
  }

  return listeners;
}
