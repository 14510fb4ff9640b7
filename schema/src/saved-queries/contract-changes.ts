import { Supergraph } from "@apollo/federation-internals";
import {
  findBreakingChanges,
  type GraphQLSchema,
  getNamedType,
  type NamedTypeNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { ChangesBehind } from "./check-documents.js";
import { ownersOfFields } from "./owners-of-fields.js";

const COORDINATES = /\w+(\.\w+)?/g;
/** As graphql-js words a change of one argument. */
const OF_ARGUMENT = /^\w+\.\w+ arg \w+/;

/**
 * Finds what changed between a supergraph and the schema that replaces it, among what a query asks for: each change with
 * the subgraphs whose contract held it.
 */
export function changesSince(supergraph: string, schema: GraphQLSchema): ChangesBehind {
  const before = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const changes = findBreakingChanges(before, schema).map(({ description }) => description);
  const ownersOf = ownersOfFields(supergraph);

  return (text) => {
    const asked = listCoordinates(before, text);

    return changes.flatMap((change) => {
      const [argument] = change.match(OF_ARGUMENT) ?? [];
      if (argument !== undefined && !asked.has(argument)) return [];
      const coordinate = change.match(COORDINATES)?.find((word) => asked.has(word));
      if (coordinate === undefined) return [];
      const owners = ownersOf(coordinate);

      return [`${change}${owners.length === 0 ? "" : ` (${owners.join(", ")})`}`];
    });
  };
}

/** `Type.field` of every field that the query names, `Type.field arg name` of its arguments, and the types of both and of the variables. */
function listCoordinates(schema: GraphQLSchema, text: string): ReadonlySet<string> {
  const coordinates = new Set<string>();
  const info = new TypeInfo(schema);
  const add = (name: string | undefined) => name !== undefined && coordinates.add(name);
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field(node) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field) return;
        add(`${parent.name}.${field.name}`);
        for (const { name } of node.arguments ?? []) add(`${parent.name}.${field.name} arg ${name.value}`);
        add(getNamedType(field.type).name);
      },
      Argument: () => void add(getNamedType(info.getInputType())?.name),
      NamedType: ({ name }: NamedTypeNode) => void add(name.value),
    }),
  );

  return coordinates;
}
