/** `npm run ask -- query.graphql --as steering.bielefeld`: one question to the hub, its answer on the terminal. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { fetchToken } from "../../identity/fetch-token.js";
import { ROOT } from "../../installation/root.js";
import { isObject } from "../../terminal/answer.js";
import { NoTableError, renderCsv } from "../../terminal/csv.js";
import { labelCodes } from "../../terminal/label-codes.js";
import { renderAnswer, renderErrors } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";
import { sendQuestion } from "./send-question.js";

export interface AskOptions {
  readonly as?: string;
  /** Whether the token for the trust centre itself goes along. */
  readonly forTrustCentre?: true;
  readonly purpose?: string;
  readonly caseReference?: string;
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

  const shown = options.labels ? labelCodes(data, query, await readSupergraph()) : data;
  if (options.format === "json") terminal.print(escapeUnprintable(JSON.stringify(answer, null, 2)));
  else if (data !== null && options.format === "table")
    terminal.print(renderAnswer({ ...answer, data: shown, errors: [] }));
  else if (data !== null)
    terminal.print(renderRows(shown, { query, operation: options.operation, supergraph: await readSupergraph() }));
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

/** The same JSON, in which nothing but its line breaks can move the cursor or turn the direction of writing. */
function escapeUnprintable(json: string): string {
  return json.replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** In which the codes' labels and the fields' types stand. */
function readSupergraph(): Promise<string> {
  return readFile(join(ROOT, "schema/supergraph.graphql"), "utf8");
}

async function readQuery(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new InputError(`There is no query to read at ${path}.`);
  });
}

function parseVariables(json = "{}"): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(json);
    if (isObject(variables)) return variables;
  } catch {
    // Text that is not JSON and JSON that is no object are the same mistake to the user.
  }

  throw new InputError(`--variables takes a JSON object such as {"year": 2024}, not '${json}'.`);
}

async function createHeaders(options: AskOptions, config: CommandConfig): Promise<Headers> {
  const headers = new Headers({ "content-type": "application/json", accept: "application/json" });
  const stated = { "hub-purpose": options.purpose, "hub-case-reference": options.caseReference };
  for (const [name, value] of Object.entries(stated)) {
    if (value === undefined) continue;
    if (!/^[\x20-\x7e]+$/.test(value)) throw new InputError(`The value of ${name} must be plain ASCII text.`);
    headers.set(name, value);
  }
  const { as: username, forTrustCentre } = options;
  if (username === undefined) {
    if (forTrustCentre) throw new InputError("--for-trust-centre needs --as: the token is somebody's own.");
    return headers;
  }
  const { issuer, audience, trustCentreAudience } = config;
  headers.set("authorization", `Bearer ${await fetchToken({ issuer, audience, username })}`);
  if (forTrustCentre) {
    const token = await fetchToken({ issuer, audience: trustCentreAudience, username });
    headers.set(TRUST_CENTRE_HEADER, `Bearer ${token}`);
  }

  return headers;
}
