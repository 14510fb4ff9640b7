/** The arguments of `npm run saved-query`. */
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.js";
import type { ApproveOptions } from "./approve-saved-query.js";
import { failWithTwo } from "./fail-with-two.js";
import type { ProveOptions } from "./prove-receipt.js";
import type { RerunOptions } from "./rerun-receipt.js";
import type { RunOptions } from "./run-saved-query.js";

/** Whatever fails ends with 2: an exit code of 1 is a finding of the query. */
export function addSavedQueryCommand(program: Command, context: CommandContext, exit: (code: number) => void): void {
  const saved = program
    .command("saved-query")
    .description("The saved queries: what each is for and who approved it; run one by its id.");

  saved
    .command("list")
    .description("List the saved queries.")
    .action(async () => failWithTwo(async () => (await import("./list-saved-queries.js")).printSavedQueries(context)));

  saved
    .command("show")
    .description("Show what a saved query is for, who answers for it, what it takes and gives, and its text.")
    .argument("<id>", "for example s8-funding-by-pillar")
    .action(async (id: string) =>
      failWithTwo(async () => (await import("./show-saved-query.js")).printSavedQuery(id, context)),
    );

  saved
    .command("run")
    .description("Run a saved query; the exit code is 0 if it passes, 1 for a finding, 2 for an error.")
    .argument("<id>", "for example s8-funding-by-pillar")
    .option(
      "--param <name=value>",
      "a parameter; lists as 2024,2025 or in JSON, objects in JSON; once for each",
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .option("--as <username>", "who runs it; without it, the question goes unauthenticated")
    .option("--purpose <code>", "why; without it, the query's own purpose, or that of the person's role")
    .option("--case-reference <reference>", "the case that the question belongs to")
    .option("--assignment <reference>", "the audit assignment (Prüfauftrag) that the run rests on")
    .option("--url <url>", "the hub to ask", context.config.gatewayUrl)
    .addOption(
      new Option("--format <format>", "how to print the answer; csv is for a German spreadsheet")
        .choices(["csv", "json", "table"])
        .default("table"),
    )
    .option("--labels", "show codes by their German names; csv does so by itself")
    .option("--no-labels", "show codes as they are, in csv too")
    .option("--out <folder>", "with csv: write each table into a file of its own; no file is overwritten")
    .option("--receipt <file>", "write the signed receipt with the answer into a new file")
    .option("--no-wait", "do not wait for the proof that the run was logged; `prove` brings it later")
    .action(async (id: string, options: RunOptions) =>
      exit(await failWithTwo(async () => (await import("./run-saved-query.js")).runSavedQuery(id, options, context))),
    );

  saved
    .command("prove")
    .description("Put the proof that a run was logged into its receipt, once the log's next checkpoint is there.")
    .argument("<receipt>", "the file that run --receipt has written")
    .option("--url <url>", "the hub to ask", context.config.gatewayUrl)
    .action(async (file: string, options: ProveOptions) =>
      failWithTwo(async () => (await import("./prove-receipt.js")).proveReceipt(file, options, context)),
    );

  saved
    .command("rerun")
    .description(
      "Ask the same again; the exit code is 0 for the same answer, 1 for another, 2 where it is not permitted.",
    )
    .argument("<receipt>", "the file that run --receipt has written")
    .option("--as <username>", "who runs it; without it, the question goes unauthenticated")
    .option("--case-reference <reference>", "the case that the question belongs to")
    .option("--url <url>", "the hub to ask", context.config.gatewayUrl)
    .action(async (file: string, options: RerunOptions) =>
      exit(await failWithTwo(async () => (await import("./rerun-receipt.js")).rerunReceipt(file, options, context))),
    );

  saved
    .command("approve")
    .description("Approve the versions of saved queries that their folders hold; their author cannot.")
    .argument("[ids...]", "the names of their folders")
    .option("--unapproved", "instead of names: every version that nobody has approved yet")
    .requiredOption("--by <name>", "who has read it and agrees")
    .option("--folder <folder>", "the folder of the saved queries; without it, schema/saved-queries")
    .action((ids: readonly string[], options: ApproveOptions) =>
      failWithTwo(async () => (await import("./approve-saved-query.js")).approveSavedQueries(ids, options, context)),
    );
}
