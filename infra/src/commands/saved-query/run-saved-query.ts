/** `npm run saved-query -- run <id> --param year=2024`: one run by document id, its tables on the terminal or in files. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Answer } from "@kim-hub/kit/answer";
import { readContract } from "@kim-hub/kit/contract";
import { describePass } from "@kim-hub/kit/describe-pass";
import { findConnections } from "@kim-hub/kit/find-connections";
import { followPages } from "@kim-hub/kit/follow-pages";
import { judge } from "@kim-hub/kit/judge";
import { labelCodes } from "@kim-hub/kit/label-codes";
import type { ReceiptedRun } from "@kim-hub/kit/receipted-run";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { shapeTables } from "@kim-hub/kit/shape-tables";
import { escapeUnprintable } from "../../terminal/escape-unprintable.js";
import { renderErrors } from "../../terminal/table.js";
import { createHeaders, type Sender } from "../ask/create-headers.js";
import { readSupergraph } from "../ask/read-supergraph.js";
import { sendQuestion } from "../ask/send-question.js";
import type { CommandContext, Terminal } from "../command-context.js";
import { InputError } from "../command-error.js";
import { choosePurpose } from "./choose-purpose.js";
import { getSavedQuery } from "./find-saved-query.js";
import { ordinal } from "./ordinal.js";
import { proveReceipt } from "./prove-receipt.js";
import { readParameters } from "./read-parameters.js";
import { createReceiptFile, receiptedRun } from "./receipt-file.js";
import { drawTables, tablesAsCsv } from "./render-tables.js";
import { planFiles, writeFiles } from "./table-files.js";

export interface RunOptions extends Omit<Sender, "forTrustCentre"> {
  /** As `name=value`. */
  readonly param: readonly string[];
  readonly url: string;
  /** The reference of the audit assignment that the run rests on. */
  readonly assignment?: string;
  readonly format: "csv" | "json" | "table";
  /** Whether codes are shown by their German names; without it, in CSV they are. */
  readonly labels?: boolean;
  /** The folder for a file of each table. */
  readonly out?: string;
  /** The file for the receipt, with the answer that it is about. */
  readonly receipt?: string;
  /** Whether the proof that the run was logged is waited for. */
  readonly wait: boolean;
}

/** The exit code: 0 if the run passes or judges nothing, 1 for a finding, 2 if the answer holds an error; what came is printed all the same. */
export async function runSavedQuery(id: string, options: RunOptions, context: CommandContext): Promise<0 | 1 | 2> {
  const { config, terminal } = context;
  const { url, format, labels = format === "csv" } = options;
  requireTogether(options);
  const query = getSavedQuery(id, config);
  const contract = readContract(await readSupergraph());
  const variables = readParameters(options.param, query, contract.schema);
  if (options.receipt !== undefined) requireNoFile(resolve(config.directory, options.receipt));
  const folder = options.out === undefined ? null : resolve(config.directory, options.out);
  const files = folder === null ? [] : planFiles(folder, query);
  const purpose = options.purpose ?? choosePurpose(query, options.as, config);
  const headers = await createHeaders({ ...options, purpose }, config);

  const { documentId } = query;
  const extensions = {
    ...(options.receipt !== undefined && { receipt: true }),
    ...(options.assignment !== undefined && { assignment: options.assignment }),
  };
  const asked = { documentId, ...(Object.keys(extensions).length > 0 && { extensions }) };
  const receipted: ReceiptedRun[] = [];

  const { answer, pages, fault } = await followPages({
    ...{ connections: findConnections(query.text), variables },
    ask: async (given) => {
      const page = await sendQuestion(url, headers, { ...asked, variables: given });
      if (options.receipt !== undefined && page.data !== undefined) receipted.push(receiptedRun(page));

      return page;
    },
    onPage: ({ path }, page) => terminal.complain(`${path.join(".")}: ${ordinal(page)} page …`),
  });

  const { data = null, errors = [] } = answer;
  const shown = labels ? labelCodes(data, query.text, contract) : data;
  const tables = data === null ? [] : shapeTables(shown, query, contract.schema);
  if (format === "json") terminal.print(escapeUnprintable(JSON.stringify(answerOf(answer, pages), null, 2)));
  else if (folder !== null && tables.length > 0) {
    writeFiles(folder, files, tables);
    for (const file of files) terminal.print(`written to ${file}`);
  } else if (tables.length > 0) terminal.print(format === "csv" ? tablesAsCsv(tables) : drawTables(tables));
  if (options.receipt !== undefined && receipted.length > 0) {
    createReceiptFile(resolve(config.directory, options.receipt), receipted);
    if (options.wait) await proveReceipt(options.receipt, options, context);
  }
  if (errors.length > 0) terminal.complain(renderErrors(errors));
  else if (fault !== null || data === null) terminal.complain(fault ?? "The hub answers without data.");
  else return judgeAnswer(query, data, terminal);

  return 2;
}

function requireTogether({ format, labels, out }: RunOptions): void {
  if (format === "json" && labels)
    throw new InputError("--labels is for the table and for CSV: in JSON a code stays a code.");
  if (format !== "csv" && out !== undefined) throw new InputError("--out needs --format csv: it writes CSV files.");
}

/** Before anything is asked: a run whose receipt has no place would be lost. */
function requireNoFile(file: string): void {
  if (existsSync(file)) throw new InputError(`${file} exists already; choose another --receipt.`);
}

/** As the gateway answered; of several pages their joined data, and each page as it came. */
function answerOf({ data, errors }: Answer, pages: readonly Answer[]): Answer {
  const [only, ...others] = pages;

  return only && others.length === 0 ? only : { data, ...(errors && { errors }), extensions: { pages } };
}

/** By the answer itself, in which a code is a code. */
function judgeAnswer(query: SavedQuery, data: unknown, terminal: Terminal): 0 | 1 {
  if (judge(query, data) ?? true) return 0;
  terminal.complain(`Finding: it passes if ${describePass(query.sheet)}, and that is not so.`);

  return 1;
}
