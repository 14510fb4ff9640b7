/** The arguments of `npm run check:contract`. */
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.js";
import { failWithTwo } from "../saved-query/fail-with-two.js";
import type { CheckContractOptions } from "./check-contract.js";

/** Whatever fails ends with 2: an exit code of 1 is a breaking change. */
export function addContractCommand(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("check-contract")
    .description(
      "Compare the offices' contracts with those of a git revision; the exit code is 0 if nothing breaks, 1 if something does, 2 for an error.",
    )
    .requiredOption("--base <revision>", "a branch, tag or commit, for example main")
    .option("--folder <folder>", "the clone whose working tree is compared; without it, this one")
    .addOption(new Option("--format <format>", "how to print the report").choices(["json", "text"]).default("text"))
    .action(async (options: CheckContractOptions) =>
      exit(await failWithTwo(async () => (await import("./check-contract.js")).printContractCheck(options, context))),
    );
}
