/** The arguments of `npm run freeze-figures`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import type { FreezeFiguresOptions } from "./freeze-figures.js";

export function addFigureCommand(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("freeze-figures")
    .description("Freeze every answer of the offices' figures for the quarters that have ended, and print how many.")
    .option("--since <quarter>", "the first quarter; without it, that of the first case")
    .option("--again <quarter>", "a quarter whose answers are corrected, as a new version")
    .action(async (options: FreezeFiguresOptions) =>
      exit(await (await import("./freeze-figures.js")).freezeAllFigures(options, context)),
    );
}
