import { readFileSync } from "node:fs";
import { Engine } from "@kim-hub/gateway/engine";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { type GraphQLArgument, getNamedType, isLeafType, isRequiredArgument } from "graphql";
import { CLERKS } from "../../harness/offices-of-bielefeld.js";
import { anyLiteral } from "../access-table/any-value.js";
import { readOwnedClasses } from "../access-table/own-reading.js";

/** A root field of an office that takes an id or a reference, with who may call it. */
export interface AskedById {
  readonly office: keyof typeof STAFF;
  readonly field: string;
  /** The argument that names a row. */
  readonly argument: string;
  readonly isMutation: boolean;
  /** The operation with this value as the argument. */
  readonly document: (value: string) => string;
}

/** Offices whose rows nobody else may know of; what ki-strategy records is public, its absence too. */
export const STAFF = {
  "case-management": CLERKS.CASE_MANAGEMENT,
  immigration: CLERKS.IMMIGRATION,
  naturalisation: CLERKS.NATURALISATION,
} as const satisfies Partial<Record<SubgraphName, unknown>>;

const BY_NAME = new Set(["reference", "pseudonym", "clientPseudonym", "token"]);
const OFFICES = Object.keys(STAFF) as (keyof typeof STAFF)[];

/** Every argument by which a caller could learn that a row is there, as the supergraph has them today. */
export function listAskedById(): readonly AskedById[] {
  const sdl = readFileSync(new URL("../../../../schema/supergraph.graphql", import.meta.url), "utf8");
  const { apiSchema } = new Engine(sdl).supergraph;

  return OFFICES.flatMap((office) => {
    const owned = readOwnedClasses(office);

    return [apiSchema.getQueryType(), apiSchema.getMutationType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {})
        .filter(({ name }) => owned.has(`${root?.name}.${name}`))
        .flatMap((field) =>
          field.args.filter(namesRow).map(({ name: argument }): AskedById => {
            const others = field.args
              .filter((arg) => arg.name !== argument && isRequiredArgument(arg))
              .map((arg) => `${arg.name}: ${literal(arg, field.name)}`);
            const selection = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
            const isMutation = root === apiSchema.getMutationType();

            return {
              ...{ office, field: field.name, argument, isMutation },
              document: (value) =>
                `${isMutation ? "mutation" : "query"} { ${field.name}(${[`${argument}: ${JSON.stringify(value)}`, ...others].join(", ")}) ${selection} }`,
            };
          }),
        ),
    );
  });
}

function namesRow({ name, type }: GraphQLArgument): boolean {
  return getNamedType(type).name === "ID" || BY_NAME.has(name);
}

/** History is asked of the table whose rows are named. */
function literal({ name, type }: GraphQLArgument, field: string): string {
  const table: Readonly<Record<string, string>> = {
    caseManagementHistory: "case_management_case",
    immigrationHistory: "immigration_file",
    naturalisationHistory: "naturalisation_procedure",
  };

  return name === "table" ? JSON.stringify(table[field]) : anyLiteral(type);
}
