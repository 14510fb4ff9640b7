/** The arguments of the commands by which a developer tries things on the local hub: `npm run sql` and `npm run explain`. */
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { ExplainOptions } from "./explain.js";
import type { SqlOptions } from "./sql.js";

export function addTryingCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("sql")
    .description("Ask an office's database in SQL, as its application role, under row-level security.")
    .argument("<office>", "a subgraph, for example immigration")
    .argument("[statements]", "what to run; without it, what is typed or comes on stdin")
    .option(
      "--as <username>",
      "whose rows are shown, of the invented people; without it, a connection without a viewer",
    )
    .option("--write", "let a statement change rows: each is a transaction of its own")
    .addOption(
      new Option("--format <format>", "how to print rows; csv is for a German spreadsheet")
        .choices(["csv", "json", "table"])
        .default("table"),
    )
    .action(async (office: string, statements: string | undefined, options: SqlOptions) =>
      exit(await (await import("./sql.js")).runSql({ office, statements }, options, context)),
    );

  program
    .command("explain")
    .description(
      "Show what the hub would do with a query: plan, access of each field by role and purpose, cost, and what offices do in a dry run, which leaves nothing.",
    )
    .argument("<file>", "a file with a GraphQL operation")
    .option("--as <username>", "who asks, of the invented people; without it, everybody")
    .option("--purpose <code>", "why, for example STEERING_REPORT")
    .option("--variables <json>", "the variables of the operation as a JSON object")
    .option("--operation <name>", "which operation, when the file holds several")
    .option("--run", "ask the local hub for real in place of a dry run, and show what each fetch has cost")
    .addOption(formatOption("how to print it"))
    .action(async (file: string, options: ExplainOptions) =>
      exit(await (await import("./explain.js")).explain(file, options, context)),
    );
}
