/** The arguments of `npm run retention` and `npm run erase-earlier`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { RetentionOptions } from "./retention.js";

export function addDeletionCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("retention")
    .description("Delete what the offices may keep no longer, by schema/retention.csv, and print how much it was.")
    .option("--office <subgraph>", "one office only, for example case-management")
    .option("--on <day>", "what is due on this day; without it, today")
    .option("--dry-run", "list how much is due, and delete nothing")
    .addOption(formatOption("how to print the receipt"))
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
}
