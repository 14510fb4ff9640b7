/** The arguments of `npm run masked-total`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { ContributeOptions, KeyOptions, TotalOptions } from "./masked-total.js";

export function addTotalCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  const masked = program
    .command("masked-total")
    .description("Add up counts of several authorities, of which none shows its own.");

  masked
    .command("key")
    .description("Make an authority's key pair; the public key is printed for the other authorities.")
    .argument("<authority>", "whose key it is, for example ABH-05711")
    .requiredOption("--private-key <file>", "the file that is made for the private key, which stays with the authority")
    .action(async (authority: string, options: KeyOptions) =>
      exit((await import("./masked-total.js")).makeMaskKey(authority, options, context)),
    );

  masked
    .command("contribute")
    .description("Count, mask and record what the own authority gives to a round, and print it.")
    .argument("<round>", "a file with figure, quarter and members of the round")
    .requiredOption("--private-key <file>", "the authority's own private key")
    .requiredOption("--public-keys <file>", "the members' public keys, as they told them")
    .option("--as <username>", "the data steward, of the invented people; without it, ACCESS_TOKEN says it")
    .action(async (round: string, options: ContributeOptions) =>
      exit(await (await import("./masked-total.js")).contributeMasked(round, options, context)),
    );

  masked
    .command("total")
    .description("Add up the contributions of a round's members, and print what the disclosure control lets through.")
    .argument("<round>", "the same file")
    .argument("<contributions...>", "the files that the members' contributions lie in")
    .addOption(formatOption("how to print the total"))
    .action(async (round: string, contributions: readonly string[], options: TotalOptions) =>
      exit(await (await import("./masked-total.js")).printMaskedTotal(round, contributions, options, context)),
    );
}
