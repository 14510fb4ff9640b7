/** The arguments of `kim-hub provision` and `kim-hub migrate`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import type { MigrateOptions } from "./migrate.js";

export function addOperationCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("provision")
    .description(
      "Make an office's database and its two roles on a server of your own, as DATABASE_ADMIN_URL; a second run changes nothing.",
    )
    .action(async () => exit(await (await import("./provision.js")).provision(context)));

  program
    .command("migrate")
    .description("Bring a subgraph's database to this release, while its processes answer.")
    .argument("<subgraph>", "whose database it is, for example immigration")
    .option("--dry-run", "run every migration on the data that are there, and take all of it back")
    .action(async (subgraph: string, options: MigrateOptions) =>
      exit(await (await import("./migrate.js")).migrateDatabase(subgraph, options, context)),
    );
}
