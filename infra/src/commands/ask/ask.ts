/** `npm run ask -- query.graphql --as steering.bielefeld`: one question to the hub, its answer on the terminal. */
import { resolve } from "node:path";
import { readContract } from "@kim-hub/kit/contract";
import { labelCodes } from "@kim-hub/kit/label-codes";
import { NoTableError, renderCsv } from "../../terminal/csv.js";
import { escapeUnprintable } from "../../terminal/escape-unprintable.js";
import { renderAnswer, renderErrors } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { createHeaders, type Sender } from "./create-headers.js";
import { parseVariables, readQuery } from "./read-question.js";
import { readSupergraph } from "./read-supergraph.js";
import { sendQuestion } from "./send-question.js";

export interface AskOptions extends Sender {
  readonly variables?: string;
  readonly operation?: string;
  readonly url: string;
  readonly format: "csv" | "json" | "table";
  /** Whether codes are shown by their German names. */
  readonly labels?: true;
}

/** The exit code: 1 if the answer holds an error; its data are printed all the same. */
export async function ask(file: string, options: AskOptions, { config, terminal }: CommandContext): Promise<0 | 1> {
  if (options.labels && options.format === "json")
    throw new InputError("--labels is for the table and for CSV: in JSON a code stays a code.");
  const query = await readQuery(resolve(config.directory, file));
  const variables = parseVariables(options.variables);
  const headers = await createHeaders(options, config);
  const answer = await sendQuestion(options.url, headers, { query, variables, operationName: options.operation });
  const { data = null, errors = [] } = answer;

  const shown = options.labels ? labelCodes(data, query, readContract(await readSupergraph())) : data;
  if (options.format === "json") terminal.print(escapeUnprintable(JSON.stringify(answer, null, 2)));
  else if (data !== null && options.format === "table")
    terminal.print(renderAnswer({ ...answer, data: shown, errors: [] }));
  else if (data !== null)
    terminal.print(
      renderRows(shown, { query, operation: options.operation, schema: readContract(await readSupergraph()).schema }),
    );
  if (errors.length === 0) return 0;
  terminal.complain(renderErrors(errors));

  return 1;
}

function renderRows(...answered: Parameters<typeof renderCsv>): string {
  try {
    return renderCsv(...answered);
  } catch (error) {
    throw error instanceof NoTableError ? new InputError(error.message) : error;
  }
}
