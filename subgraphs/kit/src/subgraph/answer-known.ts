import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { execute, type FormattedExecutionResult, type GraphQLError, type GraphQLSchema } from "graphql";
import type { FormatError } from "../errors/format-error.js";
import { GATEWAY_ACCEPTS } from "../identity/envelope.js";
import type { Context } from "../schema/context.js";
import { accountForAnswer } from "./account-for-answers.js";
import { beginEvenly } from "./even-refusals.js";
import type { KnownOperations } from "./known-operations.js";
import { inOrderOfPlaces } from "./ordered-errors.js";
import { disclosuresHeader, type OnAnswered } from "./request-log.js";

interface KnownOptions<C extends Context> {
  readonly schema: GraphQLSchema;
  readonly known: KnownOperations;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<C>;
  readonly format: FormatError;
  readonly onAnswered: OnAnswered;
}

/** The body of a plain request. */
interface PlainBody {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The content types of the answers to the `accept` headers that a gateway sends; Apollo Server negotiates all others. */
const ANSWERS: ReadonlyMap<unknown, string> = new Map([
  ["application/json", "application/json; charset=utf-8"],
  [GATEWAY_ACCEPTS, "application/graphql-response+json; charset=utf-8"],
]);

/** Answers the queries that Apollo Server has validated before they reach it, with the same gates, rows and lines; every other request is its. */
export function answerKnownOperations<C extends Context>(
  http: FastifyInstance,
  { schema, known, contextOf, format, onAnswered }: KnownOptions<C>,
): void {
  http.addHook("preHandler", async (request, reply) => {
    const contentType = ANSWERS.get(request.headers.accept);
    if (!contentType || request.routeOptions.url !== "/graphql" || !isPlain(request)) return;
    const { query, operationName, variables } = request.body;
    const found = known.find(query);
    if (!found || (operationName ?? found.operation.name?.value) !== found.operation.name?.value) return;
    const began = performance.now();
    const hold = beginEvenly();
    const { document, operation, hash } = found;
    // Apollo Server refuses the caller as well, and answers.
    const context = await contextOf(request, reply).catch(() => null);
    const result = context && (await execute({ schema, document, contextValue: context, variableValues: variables }));
    // Where the variables do not fit, nothing was executed.
    if (!context || !result || !("data" in result)) {
      await hold([]);

      return;
    }
    const { errors = [], data } = result;
    const formatted: FormattedExecutionResult = { ...(errors.length > 0 && { errors: errors.map(toFormatted) }), data };
    const accounted = await accountForAnswer(formatted, context, format);
    const ordered = accounted.errors && inOrderOfPlaces(accounted.errors, document, operation);
    const header = disclosuresHeader(context);
    if (header) void reply.header(...header);
    onAnswered({ context, documentHash: hash, operation: operation.operation, errors: ordered ?? [], began });
    await hold(ordered ?? []);
    if (reply.sent) return reply;

    return reply
      .code(statusOf(errors))
      .header("content-type", contentType)
      .send(`${JSON.stringify({ errors: ordered, data: accounted.data, extensions: accounted.extensions })}\n`);
  });

  const toFormatted = (error: GraphQLError) => {
    const { extensions, ...others } = error.toJSON();
    const { http: _status, ...left } = extensions ?? {};

    return format({ ...others, extensions: { code: "INTERNAL_SERVER_ERROR", ...left } }, error);
  };
}

/** An error may say with which status the whole answer leaves; the last one counts. */
function statusOf(errors: readonly GraphQLError[]): number {
  return errors.reduce((status, { extensions }) => Number(Object(extensions.http).status ?? status), 200);
}

function isPlain(request: FastifyRequest): request is FastifyRequest<{ Body: PlainBody }> {
  const { query, operationName = "", variables = {}, ...others } = Object(request.body);
  const isObject = typeof variables === "object" && variables !== null && !Array.isArray(variables);
  const isText = typeof query === "string" && typeof operationName === "string";

  return request.method === "POST" && isText && isObject && Object.keys(others).length === 0;
}
