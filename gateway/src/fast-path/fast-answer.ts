import { PublicError } from "@kim-hub/kit/errors";
import { GraphQLError } from "graphql";
import type { HubContext } from "../caller/hub-context.js";
import type { Concerns } from "../http/concerns.js";
import type { OutgoingAnswer } from "../http/decorate.js";
import { type FormatError, withheldAnswer } from "../http/withheld-answer.js";
import { writeResult } from "../http/write-result.js";
import type { EngineInUse } from "../supergraph/engine-in-use.js";
import type { OperationRunner } from "../supergraph/operation-runner.js";
import type { PlainRequest } from "./plain-request.js";

interface FastAnswerOptions {
  readonly engines: EngineInUse;
  readonly runner: OperationRunner;
  readonly concerns: Concerns;
  readonly formatError: FormatError;
}

/** An answer ready to be sent. */
interface FastAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Answers a request; null if Apollo Server must answer it from the beginning. */
export type AnswerFast = (request: PlainRequest, context: HubContext) => Promise<FastAnswer | null>;

/**
 * Runs operations that Apollo Server has already validated, with the same concerns. Any refusal falls back to Apollo
 * Server, which reports it.
 */
export function createFastAnswer({ engines, runner, concerns, formatError }: FastAnswerOptions): AnswerFast {
  const format = (error: GraphQLError) => {
    const { extensions, ...formatted } = error.toJSON();

    return formatError({ ...formatted, extensions: { code: "INTERNAL_SERVER_ERROR", ...extensions } }, error);
  };

  return async ({ query, operationName, variables, accept, contentType }, context) => {
    const found = engines.find({ text: query, operationName });
    if (!found) return null;
    const { document, definition, hash, operation } = found.stored;
    try {
      concerns.admit({ schema: found.schema, document, definition, variables, documentHash: hash }, context);
    } catch {
      // Apollo Server refuses it as well, and answers.
      return null;
    }
    const { data, errors } = await runner.run(operation, { variables, context }).catch(toFailure);
    // The variables or the caller's budget refuse it: nothing was run.
    if (data === null) return null;
    const formatted = errors.map(format);
    const answer: OutgoingAnswer = {
      status: undefined,
      headers: new Map(),
      extensions: undefined,
      errors,
      formattedErrors: formatted,
      data,
      receiptEntry: undefined,
      accept,
      documentHash: hash,
    };
    const { headers } = answer;
    headers.set("content-type", contentType);
    try {
      await concerns.decorate(answer, context);
    } catch (error) {
      const withheld = withheldAnswer(error, formatError);

      return { status: withheld.status, headers, body: writeResult(withheld.result, undefined) };
    }
    const { status = data ? 200 : 500, extensions } = answer;
    const result = { ...(errors.length > 0 && { errors: formatted }), ...(extensions && { extensions }) };

    return { status, headers, body: writeResult(result, data) };
  };
}

/** The engine itself failed; formatting the error logs it. */
function toFailure(error: unknown): { readonly data: null | undefined; readonly errors: readonly GraphQLError[] } {
  if (error instanceof PublicError) return { data: null, errors: [] };
  const originalError = error instanceof Error ? error : new Error(String(error));

  return { data: undefined, errors: [new GraphQLError("The engine failed.", { originalError })] };
}
