/** `npm run explain -- query.graphql --as steering.bielefeld --purpose STEERING_REPORT`: plan, access and cost of a query, and what the offices would do, by a dry run. */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Explanation, explainOperation, OperationFaultError } from "@kim-hub/gateway/explain-operation";
import { readMostCost } from "@kim-hub/gateway/most-cost";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { isObject } from "@kim-hub/kit/answer";
import { Settings } from "@kim-hub/kit/config";
import { isPurpose, Purpose, Role } from "@kim-hub/kit/viewer";
import { SCHEMA_FOLDER } from "@kim-hub/schema/read-matrix";
import { readMeasured } from "../../explaining/read-measured.js";
import { type DryRunFound, renderDryRun } from "../../explaining/render-dry-run.js";
import { type Asking, renderExplanation } from "../../explaining/render-explanation.js";
import { identityOfPerson } from "../../identity/identity-of-person.js";
import { findDataDirectory } from "../../installation/config.js";
import { nearestNames } from "../../terminal/nearest-names.js";
import { renderData, renderErrors } from "../../terminal/table.js";
import { createHeaders } from "../ask/create-headers.js";
import { parseVariables, readQuery } from "../ask/read-question.js";
import { readSupergraph } from "../ask/read-supergraph.js";
import { sendQuestion } from "../ask/send-question.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";
import { findRequestLog } from "../log/request-log.js";
import { askDryRun } from "./ask-dry-run.js";

export interface ExplainOptions {
  readonly as?: string;
  readonly purpose?: string;
  readonly variables?: string;
  readonly operation?: string;
  /** Whether the local hub is asked, too. */
  readonly run?: true;
  readonly format: "json" | "table";
}

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** The exit code: 1 where the hub, asked with --run, answers with an error; in a dry run an error is what was to be explained. */
export async function explain(file: string, options: ExplainOptions, context: CommandContext): Promise<0 | 1> {
  const { config, terminal } = context;
  const path = resolve(config.directory, file);
  const question: Question = {
    query: await readQuery(path),
    variables: parseVariables(options.variables),
    operationName: options.operation,
  };
  const matrix = readAccessMatrix(join(SCHEMA_FOLDER, "access-matrix.yaml"));
  const caller = {
    role: options.as === undefined ? Role.PUBLIC : identityOfPerson(options.as).role,
    purpose: readPurpose(options.purpose),
  };
  const { query: text, variables, operationName } = question;
  const asked = { supergraph: await readSupergraph(), text, variables, operationName, caller, matrix };
  const explanation = explainOrRefuse(asked, relative(config.directory, path));
  const asking = {
    ...caller,
    policyVersion: matrix.policyVersion,
    mostCost: readMostCost(new Settings(config.environment)),
  };
  const isJson = options.format === "json";
  if (options.run) {
    terminal.print(isJson ? renderJson(explanation, asking) : renderExplanation(explanation, asking));

    return runMeasured(question, { explanation, options }, context);
  }
  const { as, purpose } = options;
  const sender = { ...(as !== undefined && { as }), purpose };
  const found = await askDryRun({ kind: explanation.kind, question, sender }, config);
  terminal.print(
    isJson
      ? renderJson(explanation, asking, found)
      : `${renderExplanation(explanation, asking)}\n\n${renderDryRun(found)}`,
  );

  return 0;
}

function readPurpose(given: string | undefined): Purpose | null {
  if (given === undefined) return null;
  if (isPurpose(given)) return given;
  const names = nearestNames(
    given.replaceAll("_", "-"),
    Object.values(Purpose).map((name) => name.replaceAll("_", "-")),
  );

  throw new InputError(
    `There is no purpose '${given}'; there is ${names.map((name) => name.replaceAll("-", "_")).join(", ")}.`,
  );
}

/** A fault of the text stands with its file, line and column. */
function explainOrRefuse(asked: Parameters<typeof explainOperation>[0], file: string): Explanation {
  try {
    return explainOperation(asked);
  } catch (error) {
    if (!(error instanceof OperationFaultError)) throw error;
    const sentences = error.faults.map(({ message, locations = [] }) => {
      const [place] = locations;

      return place ? `${file}:${place.line}:${place.column}: ${message}` : `${file}: ${message}`;
    });
    throw new InputError(sentences.join("\n"));
  }
}

/** Without the planner's own nodes, from which the text is made. */
function renderJson(explanation: Explanation, asking: Asking, dryRun?: DryRunFound): string {
  return JSON.stringify(
    { ...asking, ...explanation, dryRun },
    (key, value) => (key === "planned" ? undefined : value),
    2,
  );
}

interface Explained {
  readonly explanation: Explanation;
  readonly options: ExplainOptions;
}

/** Asks the local hub for real, as the person, and shows what its services have logged of it; the answer itself is not shown. */
async function runMeasured(
  question: Question,
  { explanation: { kind }, options: { as, purpose } }: Explained,
  { config, terminal }: CommandContext,
): Promise<0 | 1> {
  if (kind === "mutation") throw new InputError("A mutation is explained and not run here; npm run ask runs it.");
  const logs = requireLocalLogs(config);
  const headers = await createHeaders({ ...(as !== undefined && { as }), purpose }, config);
  const { errors = [], extensions } = await sendQuestion(config.gatewayUrl, headers, question);
  const hub = isObject(extensions?.hub) ? extensions.hub : {};
  const fetches = await readMeasured(String(hub.requestId), logs);

  terminal.print(`\n${renderData({ run: { requestId: hub.requestId, sources: hub.sources, fetches } })}`);
  if (errors.length === 0) return 0;
  terminal.complain(renderErrors(errors));

  return 1;
}

/** Only a hub for development has invented people, whose data an explanation may read. */
function requireLocalLogs({ environment }: CommandConfig) {
  const folder = join(findDataDirectory(environment), "logs");
  if (environment.NODE_ENV === "production")
    throw new InputError("--run is for a hub for development, and this is production.");
  if (!existsSync(folder))
    throw new CommandError(`There is no local hub whose logs lie in ${folder}; start it with npm start.`, 1);

  return { folder, requestLog: findRequestLog(environment) };
}
