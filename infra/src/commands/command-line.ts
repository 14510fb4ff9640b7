/**
 * The command line of the hub: reads the arguments, runs the command, turns every failure into a sentence and a code. Each command
 * loads its own modules when it runs: all together, tables of all offices among them, take seconds to load.
 */
import { Command, CommanderError, Option } from "commander";
import { IdentityError, UnknownPersonError } from "../identity/identity-error.js";
import { addApprovalCommands } from "./approvals/add-approval-commands.js";
import type { AskOptions } from "./ask/ask.js";
import type { TokenOptions } from "./ask/token.js";
import { type CommandContext, guardTerminal } from "./command-context.js";
import { CommandError } from "./command-error.js";
import type { MoveOptions } from "./competence/move-competence.js";
import { addContractCommand } from "./contract/add-contract-command.js";
import type { FreezeFiguresOptions } from "./freeze-figures.js";
import type { ImportOptions } from "./import/import.js";
import { IMPORTABLE } from "./import/import-target.js";
import type { InventOptions } from "./invent.js";
import type { EndLinksOptions } from "./links/end-links.js";
import type { RenewCodesOptions } from "./links/renew-link-codes.js";
import type { ExportLogsOptions } from "./log/export-logs.js";
import type { VerifyLogsOptions } from "./log/verify-logs.js";
import { addMakingCommands } from "./making/add-making-commands.js";
import { addReadyCommand } from "./operation/ready.js";
import { addStartCommand } from "./operation/start.js";
import type { RetentionOptions } from "./retention.js";
import { addSavedQueryCommand } from "./saved-query/add-saved-query-command.js";
import type { ContributeOptions, KeyOptions, TotalOptions } from "./totals/masked-total.js";
import { addTryingCommands } from "./trying/add-trying-commands.js";

/** The exit code: 0, 1 when the hub fails or answers with an error, 2 for bad input; of `saved-query` and `check-contract`, 1 for a finding alone. */
export async function runCommand(args: readonly string[], { terminal, config }: CommandContext): Promise<number> {
  let exitCode = 0;
  const context = { config, terminal: guardTerminal(terminal) };
  const program = createProgram(context, (code) => {
    exitCode = code;
  });

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // commander has already reported its own errors, and counts its help among them, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandError || error instanceof IdentityError)) throw error;

    context.terminal.complain(error.message);
    return error instanceof CommandError ? error.exitCode : error instanceof UnknownPersonError ? 2 : 1;
  }
}

function createProgram(context: CommandContext, exit: (code: number) => void): Command {
  const { terminal } = context;
  const program = new Command("kim-hub").exitOverride().configureOutput({
    writeOut: (text) => terminal.print(text.trimEnd()),
    writeErr: (text) => terminal.complain(text.trimEnd()),
  });

  program
    .command("token")
    .description("Print the access token of an invented person, for example steering.bielefeld.")
    .argument("[username]", "who asks")
    .option("--list", "list everybody instead")
    .option("--for-trust-centre", "a token for one mutation of the trust centre, not for the hub")
    .action(async (username: string | undefined, options: TokenOptions) => {
      const { listPeople, printToken } = await import("./ask/token.js");
      await (options.list ? listPeople(context) : printToken(username, options, context));
    });

  program
    .command("ask")
    .description("Send the query in a file to the hub and print its answer.")
    .argument("<file>", "a file with a GraphQL operation")
    .option("--as <username>", "who asks; without it, the question goes unauthenticated")
    .option("--for-trust-centre", "send their token for the trust centre too, as its mutations need it")
    .option("--purpose <code>", "why, for example STEERING_CASE_REVIEW")
    .option("--case-reference <reference>", "the case that the question belongs to")
    .option("--variables <json>", "the variables of the operation as a JSON object")
    .option("--operation <name>", "which operation, when the file holds several")
    .option("--url <url>", "the hub to ask", context.config.gatewayUrl)
    .addOption(
      new Option("--format <format>", "how to print the answer; csv is for a German spreadsheet")
        .choices(["csv", "json", "table"])
        .default("table"),
    )
    .option("--labels", "show codes by their German names")
    .action(async (file: string, options: AskOptions) =>
      exit(await (await import("./ask/ask.js")).ask(file, options, context)),
    );

  addSavedQueryCommand(program, context, exit);
  addApprovalCommands(program, context);
  addContractCommand(program, context, exit);
  addMakingCommands(program, context);
  addTryingCommands(program, context, exit);
  addStartCommand(program, context, exit);
  addReadyCommand(program, context, exit);

  program
    .command("import")
    .description("Import a folder of an office's exports into its database; a second import of it changes nothing.")
    .argument("<subgraph>", `whose data it is: ${IMPORTABLE.join(", ")}`)
    .argument("<folder>", "a folder with files such as cases.csv")
    .option(
      "--as <username>",
      "who imports, of the invented people; without it, the access token in ACCESS_TOKEN says it",
    )
    .option("--profile <file>", "how the files are written and what they call things, in YAML; or german-excel")
    .option("--exported-on <date>", "the day of the export; without it that of the profile or of the newest file")
    .option("--dry-run", "tell what would happen, and write nothing")
    .action(async (subgraph: string, folder: string, options: ImportOptions) =>
      exit(await (await import("./import/import.js")).importCsv(subgraph, folder, options, context)),
    );

  program
    .command("retention")
    .description("Delete what the offices may keep no longer, by schema/retention.csv, and print how much it was.")
    .option("--office <subgraph>", "one office only, for example case-management")
    .option("--on <day>", "what is due on this day; without it, today")
    .option("--dry-run", "list how much is due, and delete nothing")
    .addOption(new Option("--format <format>", "how to print the receipt").choices(["json", "table"]).default("table"))
    .action(async (options: RetentionOptions) => exit(await (await import("./retention.js")).retain(options, context)));

  program
    .command("erase-earlier")
    .description("Erase what a row said before it was corrected (Art. 16, 17 DSGVO); who changed it when stays.")
    .argument("<subgraph>", "whose history it is, for example ki-strategy")
    .argument("<table>", "the row's type in lower case, for example milestone")
    .argument("<row>", "the row's id")
    .action(async (subgraph: string, table: string, rowId: string) =>
      exit(await (await import("./erase-earlier.js")).eraseEarlier({ subgraph, table, rowId }, context)),
    );

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
      exit(await (await import("./log/export-logs.js")).exportLogs(folder, options, context)),
    );

  log
    .command("verify")
    .description(
      "Check exported logs off-line: trees, checkpoints, cosignatures, every entry, and logs against each other.",
    )
    .argument("<folder>", "what export wrote")
    .option("--network <file>", "the logs' public keys, as you know them; without it those of the folder")
    .option("--settle <seconds>", "how old what two logs say must be, to be compared", "60")
    .addOption(new Option("--format <format>", "how to print the verdict").choices(["json", "table"]).default("table"))
    .action(async (folder: string, options: VerifyLogsOptions) =>
      exit((await import("./log/verify-logs.js")).verifyLogs(folder, options, context)),
    );

  log
    .command("receipt")
    .description("Print one entry of an office's log with the proof that it was logged.")
    .argument("<office>", "a subgraph, for example immigration")
    .argument("<id>", "the entry's id")
    .action(async (office: string, id: string) =>
      exit(await (await import("./log/receipts.js")).printReceipt(office, id, context)),
    );

  log
    .command("check-receipt")
    .description("Check a receipt off-line.")
    .argument("<file>", "what receipt printed")
    .requiredOption("--network <file>", "the logs' public keys")
    .action(async (file: string, options: { network: string }) =>
      exit((await import("./log/receipts.js")).checkReceipt(file, options, context)),
    );

  program
    .command("freeze-figures")
    .description("Freeze every answer of the offices' figures for the quarters that have ended, and print how many.")
    .option("--since <quarter>", "the first quarter; without it, that of the first case")
    .option("--again <quarter>", "a quarter whose answers are corrected, as a new version")
    .action(async (options: FreezeFiguresOptions) =>
      exit(await (await import("./freeze-figures.js")).freezeAllFigures(options, context)),
    );

  program
    .command("move-competence")
    .description("Pass the open procedures of one office on to the office that is competent now, and print how many.")
    .argument("<topic>", "what the competence is for: naturalisation")
    .requiredOption("--from <authority>", "the office that was competent, for example EBH-05162008")
    .requiredOption("--to <authority>", "the office that is competent, for example EBH-05162")
    .requiredOption("--on <day>", "its first day")
    .option("--municipality <ags>", "only the procedures of people who live there")
    .option("--dry-run", "print how many would move, and move none")
    .addOption(new Option("--format <format>", "how to print the report").choices(["json", "table"]).default("table"))
    .action(async (topic: string, options: MoveOptions) =>
      exit(await (await import("./competence/move-competence.js")).moveCompetence(topic, options, context)),
    );

  const masked = program
    .command("masked-total")
    .description("Add up counts of several authorities, of which none shows its own.");

  masked
    .command("key")
    .description("Make an authority's key pair; the public key is printed for the other authorities.")
    .argument("<authority>", "whose key it is, for example ABH-05711")
    .requiredOption("--private-key <file>", "the file that is made for the private key, which stays with the authority")
    .action(async (authority: string, options: KeyOptions) =>
      exit((await import("./totals/masked-total.js")).makeMaskKey(authority, options, context)),
    );

  masked
    .command("contribute")
    .description("Count, mask and record what the own authority gives to a round, and print it.")
    .argument("<round>", "a file with figure, quarter and members of the round")
    .requiredOption("--private-key <file>", "the authority's own private key")
    .requiredOption("--public-keys <file>", "the members' public keys, as they told them")
    .option("--as <username>", "the data steward, of the invented people; without it, ACCESS_TOKEN says it")
    .action(async (round: string, options: ContributeOptions) =>
      exit(await (await import("./totals/masked-total.js")).contributeMasked(round, options, context)),
    );

  masked
    .command("total")
    .description("Add up the contributions of a round's members, and print what the disclosure control lets through.")
    .argument("<round>", "the same file")
    .argument("<contributions...>", "the files that the members' contributions lie in")
    .addOption(new Option("--format <format>", "how to print the total").choices(["json", "table"]).default("table"))
    .action(async (round: string, contributions: readonly string[], options: TotalOptions) =>
      exit(await (await import("./totals/masked-total.js")).printMaskedTotal(round, contributions, options, context)),
    );

  program
    .command("end-links")
    .description(
      "Tell the trust centre whose links an office's files end: the naturalised, and cases closed for three months.",
    )
    .argument("<office>", "case-management or naturalisation")
    .requiredOption("--as <username>", "the office's data steward, for example steward-ebh.bielefeld")
    .option("--since <day>", "the first day of what is due; without it a quarter ago")
    .option("--dry-run", "print how many are due, and send nothing")
    .option("--url <url>", "the hub to send to", context.config.gatewayUrl)
    .addOption(new Option("--format <format>", "how to print the report").choices(["json", "table"]).default("table"))
    .action(async (office: string, options: EndLinksOptions) =>
      exit(await (await import("./links/end-links.js")).endLinks(office, options, context)),
    );

  program
    .command("renew-link-codes")
    .description(
      "Make an office's linkage codes anew after a change of keys or name rules; a second run finds nothing to do.",
    )
    .argument("<office>", "case-management, immigration or naturalisation")
    .requiredOption("--as <username>", "the office's data steward, for example steward-abh.bielefeld")
    .option("--dry-run", "print how many are due, and send nothing")
    .option("--url <url>", "the hub to send to", context.config.gatewayUrl)
    .addOption(new Option("--format <format>", "how to print the report").choices(["json", "table"]).default("table"))
    .action(async (office: string, options: RenewCodesOptions) =>
      exit(await (await import("./links/renew-link-codes.js")).renewLinkCodes(office, options, context)),
    );

  program
    .command("invent")
    .description("Invent people, and write them into the databases of the offices that know them.")
    .requiredOption(
      "--territory <ags...>",
      "districts or municipalities whose authorities know them, for example 05711 05382",
    )
    .option("--persons <number>", "how many, at least", "3000")
    .option("--seed <number>", "the same people for the same number on the same day; those of npm start have 0", "1")
    .action(async (options: InventOptions) => exit(await (await import("./invent.js")).invent(options, context)));

  return program;
}
