/** The arguments of `npm run move-competence`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { MoveOptions } from "./move-competence.js";

export function addCompetenceCommand(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("move-competence")
    .description("Pass the open procedures of one office on to the office that is competent now, and print how many.")
    .argument("<topic>", "what the competence is for: naturalisation")
    .requiredOption("--from <authority>", "the office that was competent, for example EBH-05162008")
    .requiredOption("--to <authority>", "the office that is competent, for example EBH-05162")
    .requiredOption("--on <day>", "its first day")
    .option("--municipality <ags>", "only the procedures of people who live there")
    .option("--dry-run", "print how many would move, and move none")
    .addOption(formatOption("how to print the report"))
    .action(async (topic: string, options: MoveOptions) =>
      exit(await (await import("./move-competence.js")).moveCompetence(topic, options, context)),
    );
}
