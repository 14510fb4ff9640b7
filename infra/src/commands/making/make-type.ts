/** `npm run new-type -- naturalisation waiting-note --german Wartevermerk`: a type of the one shape, with its migration. */
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";
import { runTool } from "../../installation/run-tool.js";
import { addType, NewTypeError } from "../../new-type/add-type.js";
import { nameType } from "../../new-type/type-names.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { requireKebabCase } from "../require-kebab-case.js";
import { requireOffice } from "../require-office.js";
import { build } from "./build.js";

export interface TypeOptions {
  /** The German official term. */
  readonly german: string;
  /** In kebab-case, where English does not make it by rule. */
  readonly plural?: string;
}

/** Builds the new sources before their migration is written, by the command as it is then, and the migration after. */
export async function makeType(
  given: string,
  typeName: string,
  { german, plural }: TypeOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const office = requireOffice(given);
  requireKebabCase("The type's name", typeName);
  if (plural !== undefined) requireKebabCase("--plural", plural);
  if (!/^[\p{L}][\p{L}\d .,-]*$/u.test(german)) throw new InputError("--german takes a term such as Wartevermerk.");
  const names = nameType(typeName, plural);

  const files = await addType({ office, names, german }).catch((error: unknown) => {
    throw error instanceof NewTypeError ? new InputError(error.message) : error;
  });
  terminal.print(`Written: ${files.join(", ")}.`);
  await build(office);
  const args = ["migration", office, "--name", typeName];
  terminal.print((await runTool({ program: join(ROOT, "infra/dist/commands/main.js"), args })).trimEnd());
  await build();
  terminal.print(`
Its columns are a beginning, and its class is Aggregate because its rows are about nobody: change them first. Then
  npm run schema
brings its fields into schema/fields.csv, unapproved, and after
  npm test -- --filter=@kim-hub/${office}
the office approves them, before npm run schema again:
  npm run -s fields -- approve ${office} --by "<name>"`);
}
