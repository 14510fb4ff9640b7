/** The arguments of the commands that write sources: `npm run migration`, `npm run new-type`, `npm run new-office` and `npm run remove-office`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import type { NewOfficeOptions } from "../new-office/read-new-office.js";
import type { TypeOptions } from "./make-type.js";
import type { MigrationOptions } from "./write-missing-migration.js";

export function addMakingCommands(program: Command, context: CommandContext): void {
  program
    .command("migration")
    .description("Write what an office's entities and migrations differ by as its next migration, and list it.")
    .argument("<office>", "a subgraph, for example naturalisation")
    .option("--name <name>", "what it is about, for example waiting-note; without it the first table")
    .action(async (office: string, options: MigrationOptions) =>
      (await import("./write-missing-migration.js")).writeMissingMigration(office, options, context),
    );

  program
    .command("new-type")
    .description("Make a type of the one shape in an office: entity, table, list, test and migration.")
    .argument("<office>", "a subgraph, for example naturalisation")
    .argument("<type-name>", "in lower-case words, for example waiting-note")
    .requiredOption("--german <term>", "its German official term, for example Wartevermerk")
    .option("--plural <name>", "its plural, where English does not make it by rule")
    .action(async (office: string, typeName: string, options: TypeOptions) =>
      (await import("./make-type.js")).makeType(office, typeName, options, context),
    );

  program
    .command("new-office")
    .description(
      "Make a whole office of the one shape: its folder, its entry in schema/offices, and what follows from it.",
    )
    .argument("<name>", "in lower case with hyphens, for example youth-office")
    .requiredOption("--term <term>", "its official German term, for example Jugendamt")
    .requiredOption("--prefix <letters>", "with which the ids of its authorities begin, for example JA")
    .requiredOption("--legal-domain <code>", "the legal domain (Rechtskreis) of what it releases, for example SGB_VIII")
    .option("--port <number>", "where a local installation serves it; without it, the lowest that is free")
    .action(async (name: string, options: NewOfficeOptions) =>
      (await import("../new-office/new-office.js")).newOffice(name, options, context),
    );

  program
    .command("remove-office")
    .description("Take back an office that is in no commit and whose database holds no file.")
    .argument("<name>", "a subgraph, for example youth-office")
    .action(async (name: string) => (await import("../new-office/remove-office.js")).removeOffice(name, context));
}
