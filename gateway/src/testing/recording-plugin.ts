import type { ApolloServerPlugin } from "@apollo/server";
import { print } from "graphql";
import type { HubContext } from "../caller/hub-context.js";
import type { Engine } from "../engine/engine.js";

type RequestContext = Parameters<NonNullable<ApolloServerPlugin<HubContext>["requestDidStart"]>>[0];

/** What a plugin can read of a request at one moment. */
function look(request: RequestContext, { supergraph }: Engine) {
  const { source, queryHash, document, operation, operationName, errors, response, metrics, schema } = request;
  const { http, ...asked } = request.request;

  return {
    asked: { ...asked, variables: asked.variables ?? {}, extensions: undefined },
    http: http && { method: http.method, search: http.search, body: http.body, headers: [...http.headers] },
    source,
    queryHash,
    document: document && print(document),
    operation: operation && print(operation),
    operationName,
    errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
    status: response.http.status,
    headers: [...response.http.headers],
    answered: response.body?.kind === "single" ? response.body.singleResult.errors : undefined,
    metrics: { ...metrics },
    schema: schema === supergraph.apiSchema,
    context: request.contextValue.caller,
    batched: request.requestIsBatched,
  };
}

interface Recording {
  readonly tell: (moment: unknown) => void;
  /** Throws if a test wants a request refused before its execution. */
  readonly refuse: () => void;
  readonly engine: () => Engine;
}

/** Records everything that Apollo Server shows a plugin, moment by moment, and sets its own header. */
export function recordingPlugin(name: string, recording: Recording): ApolloServerPlugin<HubContext> {
  const tell = (hook: string, request: RequestContext) => {
    recording.tell({ name, hook, ...look(request, recording.engine()) });
  };

  return {
    async requestDidStart(begun) {
      tell("requestDidStart", begun);

      return {
        didResolveSource: async (request) => tell("didResolveSource", request),
        async didResolveOperation(request) {
          tell("didResolveOperation", request);
          recording.refuse();
        },
        async executionDidStart(request) {
          tell("executionDidStart", request);

          return { executionDidEnd: async (error) => recording.tell({ name, hook: "executionDidEnd", error }) };
        },
        didEncounterErrors: async (request) => tell("didEncounterErrors", request),
        async willSendResponse(request) {
          tell("willSendResponse", request);
          request.response.http.headers.set(`seen-by-${name}`, "yes");
        },
      };
    },
  };
}
