import type { ApolloServerPlugin } from "@apollo/server";
import { type FormattedExecutionResult, locatedError, responsePathAsArray } from "graphql";
import { withhold } from "../disclosure/withhold.js";
import type { FormatError } from "../errors/format-error.js";
import type { Context } from "../schema/context.js";

/** What may leave of an answer, once its rows in the disclosure log are durable: nothing that has none. */
export async function accountForAnswer(
  result: FormattedExecutionResult,
  context: Context,
  format: FormatError,
): Promise<FormattedExecutionResult> {
  const unaccounted = await context.disclosures.account.write(context);
  const { dryRun } = context;
  const said = dryRun ? { ...result, extensions: { dryRun: dryRun.report() } } : result;
  if (unaccounted.length === 0) return said;
  const fields = unaccounted.map(({ path, isNullable, error }) => {
    const keys = responsePathAsArray(path);
    const located = locatedError(error, undefined, keys);

    return { path: keys, isNullable, error: format(located.toJSON(), located) };
  });

  return withhold(said, fields);
}

/** Lets no answer leave before its rows in the disclosure log are durable, and nothing of it that has none. */
export function accountForAnswers<C extends Context>(format: FormatError): ApolloServerPlugin<C> {
  return {
    async requestDidStart({ response, contextValue }) {
      return {
        async executionDidStart() {
          return {
            async executionDidEnd() {
              const { body } = response;
              const result = body?.kind === "single" ? body.singleResult : {};
              const accounted = await accountForAnswer(result, contextValue, format);
              if (body?.kind === "single") body.singleResult = accounted;
            },
          };
        },
      };
    },
  };
}
