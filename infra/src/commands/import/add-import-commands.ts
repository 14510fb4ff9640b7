/** The arguments of `npm run import` and `npm run invent`: what comes into the databases. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import type { ImportOptions } from "./import.js";
import { IMPORTABLE } from "./import-target.js";
import type { InventOptions } from "./invent.js";

export function addImportCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
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
      exit(await (await import("./import.js")).importCsv(subgraph, folder, options, context)),
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
}
