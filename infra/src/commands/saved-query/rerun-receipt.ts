/** `npm run saved-query -- rerun receipt.json`: the same question again, of what was known at the time, and whether the answer is still the same. */
import { resolve } from "node:path";
import { hashResult } from "@kim-hub/kit/hash-result";
import type { ReceiptedRun } from "@kim-hub/kit/receipted-run";
import { readRemovedStates } from "@kim-hub/kit/removed-states";
import { createHeaders, type Sender } from "../ask/create-headers.js";
import { sendQuestion } from "../ask/send-question.js";
import type { CommandContext } from "../command-context.js";
import { listDifferences } from "./list-differences.js";
import { readReceiptFile, receiptedRun, type Stated, statedIn } from "./receipt-file.js";

export interface RerunOptions extends Omit<Sender, "forTrustCentre" | "purpose"> {
  readonly url: string;
}

/** The refusals of a run that its receipt shows to have been answered once. */
const REFUSALS: ReadonlySet<unknown> = new Set(["FORBIDDEN", "NOT_FOUND", "UNAUTHENTICATED"]);
const MOST_SHOWN = 20;

/** 0: the same answer; 1: another one; 2: no longer permitted; 3: no longer reproducible, because what was known at the time is not kept any more. */
type Outcome = 0 | 1 | 2 | 3;

/** What stands out most of several runs comes first. */
const BY_WEIGHT: readonly Outcome[] = [2, 3, 1];

/** The exit code, of several runs the one that stands out most. */
export async function rerunReceipt(file: string, options: RerunOptions, context: CommandContext): Promise<Outcome> {
  const runs = readReceiptFile(resolve(context.config.directory, file));
  const outcomes: Outcome[] = [];
  for (const run of runs) outcomes.push(await rerun(run, options, context));

  return BY_WEIGHT.find((outcome) => outcomes.includes(outcome)) ?? 0;
}

async function rerun(run: ReceiptedRun, options: RerunOptions, context: CommandContext): Promise<Outcome> {
  const { terminal, config } = context;
  const before = statedIn(run);
  const { documentId, parameters: variables } = before;
  const headers = await createHeaders({ ...options, purpose: before.purpose ?? undefined }, config);
  const extensions = {
    receipt: true,
    ...(before.knownAt && { knownAt: before.knownAt }),
    ...(before.assignment && { assignment: before.assignment }),
  };
  const answer = await sendQuestion(options.url, headers, { documentId, variables, extensions });
  const { data, errors = [] } = answer;
  const of = `${before.id}, version ${before.version}, of ${before.executedAt}`;
  const refusal = errors.find(({ extensions = {} }) => REFUSALS.has(extensions.code));
  if (data === undefined && refusal) {
    terminal.complain(`No longer permitted: ${of}. ${refusal.message}`);

    return 2;
  }
  const removed = errors.flatMap(({ extensions = {} }) => readRemovedStates(extensions.removed) ?? []);
  if (data === undefined && removed.length > 0) {
    terminal.complain(`No longer reproducible: ${of}. What was known at ${before.knownAt} has been removed since:`);
    for (const { reason, table, count } of removed) terminal.complain(`  ${reason}  ${table}  ${count}`);

    return 3;
  }
  if (hashResult({ data, errors }) === before.resultHash) {
    terminal.print(`The same answer: ${of}.`);

    return 0;
  }
  terminal.print(`Another answer: ${of}. ${describeRules(before, statedIn(receiptedRun(answer)))}`);
  const differences = listDifferences(run.answer, { data, ...(errors.length > 0 && { errors }) });
  for (const difference of differences.slice(0, MOST_SHOWN)) terminal.print(`  ${difference}`);
  if (differences.length > MOST_SHOWN) terminal.print(`  and ${differences.length - MOST_SHOWN} more`);

  return 1;
}

function describeRules(before: Stated, now: Stated): string {
  const changed = [
    ...(before.supergraph === now.supergraph ? [] : ["another supergraph"]),
    ...(before.policyVersion === now.policyVersion ? [] : [`another access matrix, ${now.policyVersion}`]),
  ];

  return changed.length === 0
    ? "Supergraph and access matrix are the same: the data have changed."
    : `There is ${changed.join(" and ")}.`;
}
