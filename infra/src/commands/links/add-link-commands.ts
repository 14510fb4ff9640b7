/** The arguments of `npm run end-links` and `npm run renew-link-codes`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { EndLinksOptions } from "./end-links.js";
import type { RenewCodesOptions } from "./renew-link-codes.js";

export function addLinkCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
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
    .addOption(formatOption("how to print the report"))
    .action(async (office: string, options: EndLinksOptions) =>
      exit(await (await import("./end-links.js")).endLinks(office, options, context)),
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
    .addOption(formatOption("how to print the report"))
    .action(async (office: string, options: RenewCodesOptions) =>
      exit(await (await import("./renew-link-codes.js")).renewLinkCodes(office, options, context)),
    );
}
