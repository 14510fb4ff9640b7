import type { ApolloServerPlugin } from "@apollo/server";
import type { HubContext } from "../caller/hub-context.js";
import type { Concerns } from "./concerns.js";
import type { OutgoingAnswer } from "./decorate.js";
import { type FormatError, withheldAnswer } from "./withheld-answer.js";

/** Hands the hub's concerns to Apollo Server. */
export function concernsPlugin({ admit, decorate }: Concerns, format: FormatError): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(resolved) {
          const { schema, document, operation: definition, request, queryHash: documentHash, contextValue } = resolved;
          const { variables = {} } = request;
          admit({ schema, document, definition, variables, documentHash }, contextValue);
        },
        async willSendResponse({ request, response, errors = [], queryHash, contextValue }) {
          const { http, body } = response;
          const { errors: formattedErrors = [], data } = body.kind === "single" ? body.singleResult : {};
          const answer: OutgoingAnswer = {
            status: http.status,
            headers: http.headers,
            extensions: undefined,
            errors,
            formattedErrors,
            // Null where nothing was run.
            data: data ?? undefined,
            receiptEntry: undefined,
            accept: request.http?.headers.get("accept") ?? "",
            documentHash: queryHash,
          };
          try {
            await decorate(answer, contextValue);
          } catch (error) {
            const withheld = withheldAnswer(error, format);
            http.status = withheld.status;
            response.body = { kind: "single", singleResult: withheld.result };

            return;
          }
          if (answer.status !== undefined) http.status = answer.status;
          if (answer.extensions && body.kind === "single") body.singleResult.extensions = answer.extensions;
        },
      };
    },
  };
}
