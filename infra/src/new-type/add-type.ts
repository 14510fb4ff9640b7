import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isTypeDefinitionNode, Kind, parse } from "graphql";
import { formatFiles } from "../installation/format-files.js";
import { ROOT } from "../installation/root.js";
import { listNoun } from "./list-noun.js";
import { type NewType, writeTypeFiles } from "./type-files.js";

/** The type cannot be made; its message is a sentence for the person who wants it. */
export class NewTypeError extends Error {}

/** Writes the files of a type into its office's folder and lists it; returns those that were written, relative to the project's folder. */
export async function addType(type: NewType): Promise<readonly string[]> {
  const source = join("subgraphs", type.office, "src");
  requireShape(source, type.office);
  requireNew(source, type);
  const listed = listNoun(readFileSync(join(ROOT, source, "nouns.ts"), "utf8"), type.names);
  if (listed === null) throw new NewTypeError(`${source}/nouns.ts holds no list of nouns, one a line.`);
  const files: ReadonlyMap<string, string> = new Map([
    ...Object.entries(writeTypeFiles(type)).map(([name, text]): [string, string] => [
      join(source, type.names.kebab, name),
      text,
    ]),
    [join(source, "nouns.ts"), listed],
  ]);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
  }
  await formatFiles([...files.keys()]);

  return [...files.keys()];
}

/** The steering's rows belong to a territory and cite a source, and the trust centre's to nobody: neither begins with this shape. */
function requireShape(source: string, office: string): void {
  const has = (file: string, text: string) =>
    existsSync(join(ROOT, source, file)) && readFileSync(join(ROOT, source, file), "utf8").includes(text);
  if (has("tables.ts", "OWN_AUTHORITY_ONLY") && has("data-classes.ts", "export const Aggregate ")) return;

  throw new NewTypeError(
    `${office} keeps no rows of authorities; a type of its own begins as a copy of its newest noun.`,
  );
}

/** The graph has one type and one list of each name, whichever office is theirs. */
function requireNew(source: string, { names: { kebab, pascal, list } }: NewType): void {
  if (existsSync(join(ROOT, source, kebab))) throw new NewTypeError(`There is a folder ${source}/${kebab} already.`);
  for (const contract of globSync("subgraphs/*/schema.graphql", { cwd: ROOT })) {
    const types = parse(readFileSync(join(ROOT, contract), "utf8"), { noLocation: true }).definitions.filter(
      isTypeDefinitionNode,
    );
    const queries = types.find(({ name }) => name.value === "Query");
    const fields = queries?.kind === Kind.OBJECT_TYPE_DEFINITION ? (queries.fields ?? []) : [];
    if (types.some(({ name }) => name.value === pascal))
      throw new NewTypeError(`There is a type ${pascal} already, in ${contract}.`);
    if (fields.some(({ name }) => name.value === list))
      throw new NewTypeError(`There is a query ${list} already, in ${contract}; name this one with --plural.`);
  }
}
