/** The arguments of `npm run log`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { ExportLogsOptions } from "./export-logs.js";
import type { VerifyLogsOptions } from "./verify-logs.js";

export function addLogCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  const log = program
    .command("log")
    .description("The transparency logs: who saw what, in a form in which nobody changes the past unnoticed.");

  log
    .command("export")
    .description(
      "Write the logs as files for an audit; they hold who asked about whom, so keep them as you keep the files.",
    )
    .argument("<folder>", "an empty folder, or one that is made")
    .option("--office <subgraph>", "one office only, for example immigration")
    .option("--no-advance", "leave rows that are not in the tree yet where they are")
    .action(async (folder: string, options: ExportLogsOptions) =>
      exit(await (await import("./export-logs.js")).exportLogs(folder, options, context)),
    );

  log
    .command("verify")
    .description(
      "Check exported logs off-line: trees, checkpoints, cosignatures, every entry, and logs against each other.",
    )
    .argument("<folder>", "what export wrote")
    .option("--network <file>", "the logs' public keys, as you know them; without it those of the folder")
    .option("--settle <seconds>", "how old what two logs say must be, to be compared", "60")
    .addOption(formatOption("how to print the verdict"))
    .action(async (folder: string, options: VerifyLogsOptions) =>
      exit((await import("./verify-logs.js")).verifyLogs(folder, options, context)),
    );

  log
    .command("receipt")
    .description("Print one entry of an office's log with the proof that it was logged.")
    .argument("<office>", "a subgraph, for example immigration")
    .argument("<id>", "the entry's id")
    .action(async (office: string, id: string) =>
      exit(await (await import("./receipts.js")).printReceipt(office, id, context)),
    );

  log
    .command("check-receipt")
    .description("Check a receipt off-line.")
    .argument("<file>", "what receipt printed")
    .requiredOption("--network <file>", "the logs' public keys")
    .action(async (file: string, options: { network: string }) =>
      exit((await import("./receipts.js")).checkReceipt(file, options, context)),
    );
}
