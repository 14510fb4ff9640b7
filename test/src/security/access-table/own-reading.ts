import { readFileSync } from "node:fs";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { Purpose } from "@kim-hub/kit/viewer";
import { declarationOf, OFFICE_NAMES } from "@kim-hub/offices/office-names";
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse as parseSdl,
} from "graphql";
import { parse as parseYaml } from "yaml";

/** A caller's role and stated purpose. */
export interface Caller {
  readonly role: string;
  readonly purpose: Purpose | null;
}

/** The class of every field that a subgraph owns, by `Type.field`, as its contract shows it. */
export type OwnedClasses = ReadonlyMap<string, string>;

const ROOT = new URL("../../../../", import.meta.url);

/** Reads a committed contract without any code of the product, which this reading judges. */
export function readOwnedClasses(subgraph: string): OwnedClasses {
  return new Map(
    readSdl(subgraph).definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []).flatMap((field) => classOf(type, field)) : [],
    ),
  );
}

/** The contract as a schema without resolvers. */
export function readContract(subgraph: string): GraphQLSchema {
  return buildSubgraphSchema(readSdl(subgraph));
}

function readSdl(subgraph: string): DocumentNode {
  return parseSdl(readFileSync(new URL(`subgraphs/${subgraph}/schema.graphql`, ROOT), "utf8"));
}

function classOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): [string, string][] {
  const named = (node: typeof type | typeof field, wanted: string) =>
    node.directives?.find(({ name }) => name.value === wanted);
  if (named(field, "external")) return [];
  const data = named(field, "data") ?? named(type, "data");
  const value = data?.arguments?.find(({ name }) => name.value === "class")?.value;

  return value?.kind === Kind.STRING ? [[`${type.name.value}.${field.name.value}`, value.value]] : [];
}

interface Grant {
  readonly role: string;
  readonly purposes: readonly string[];
  readonly classes?: readonly string[];
  readonly subgraphs?: readonly string[];
}

const matrix: { grants: readonly Grant[]; writers: readonly Grant[] } = parseYaml(
  readFileSync(new URL("schema/access-matrix.yaml", ROOT), "utf8"),
);
const [grants, writers] = [matrix.grants.flatMap(rowsOf), matrix.writers.flatMap(rowsOf)];

/** A row with the words for every office as the rows of each, put in as text. */
function rowsOf(row: Grant): readonly Grant[] {
  const all = OFFICE_NAMES.map((name) => `"${declarationOf(name).subgraph}"`).join();
  const text = JSON.stringify(row).replace('"OFFICES"', all);
  if (!text.includes('"OFFICE')) return [JSON.parse(text)];

  return OFFICE_NAMES.map(declarationOf).map(({ clerk, purpose, staffReads, subgraph }) =>
    JSON.parse(
      text
        .replace('"OFFICE_CLERK"', `"${clerk.code}"`)
        .replace('"OFFICE_PURPOSE"', `"${purpose.code}"`)
        .replace('"OFFICE_CLASSES"', staffReads.map((each) => `"${each}"`).join())
        .replace('"OFFICE"', `"${subgraph}"`),
    ),
  );
}

/** The code with which a subgraph refuses a field of this class; null if the matrix grants it. */
export function refusalCode(
  { role, purpose }: Caller,
  {
    typeName,
    dataClass,
    subgraph,
  }: { readonly typeName: string; readonly dataClass: string; readonly subgraph: string },
): string | null {
  const holds = (grant: Grant) =>
    grant.role === role &&
    purpose !== null &&
    grant.purposes.includes(purpose) &&
    (grant.subgraphs?.includes(subgraph) ?? true);
  const writes = typeName === "Mutation";
  const isGranted =
    dataClass === "PUBLIC" || grants.some((grant) => holds(grant) && (grant.classes ?? []).includes(dataClass));
  if (isGranted) return writes && !writers.some(holds) ? "FORBIDDEN" : null;
  if (dataClass === "PSEUDO_PATH") return "NOT_AVAILABLE";

  return dataClass === "AGGREGATE" || writes ? "FORBIDDEN" : "NOT_FOUND";
}
