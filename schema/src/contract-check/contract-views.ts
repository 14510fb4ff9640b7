import { type ASTNode, buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, visit } from "graphql";
import { coordinateOf, listDirectives } from "../list-directives.js";
import type { Contract } from "../subgraphs.js";

/** Whether something is hidden from clients, by itself or with what it is part of. */
export type IsHidden = (coordinate: string) => boolean;

/** What one contract of these hides is hidden in all of them. */
export function findHidden(contracts: readonly Contract[]): IsHidden {
  const marked = new Set(
    contracts.flatMap(({ typeDefs }) => listDirectives(typeDefs, "inaccessible").map(({ coordinate }) => coordinate)),
  );

  return (coordinate) => prefixesOf(coordinate).some((prefix) => marked.has(prefix));
}

/** What an office answers, without the fields that it only takes from others, and without those left out. */
export function viewContract(document: DocumentNode, leavesOut: IsHidden = () => false): GraphQLSchema {
  const external = new Set(listDirectives(document, "external").map(({ coordinate }) => coordinate));
  const isOut = (coordinate: string) =>
    leavesOut(coordinate) || prefixesOf(coordinate).some((prefix) => external.has(prefix));
  const seen = visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (node.kind === Kind.UNION_TYPE_DEFINITION)
        return { ...node, types: node.types?.filter(({ name }) => !isOut(name.value)) };

      return isDefinition(node) && isOut(coordinateOf([...ancestors, node])) ? null : undefined;
    },
  });

  return buildASTSchema(seen, { assumeValidSDL: true });
}

/** Everything that a contract defines, its fields taken from others too. */
export function listDefined(document: DocumentNode): ReadonlySet<string> {
  const defined = new Set<string>();
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (isDefinition(node)) defined.add(coordinateOf([...ancestors, node]));
    },
  });

  return defined;
}

const DEFINITIONS: readonly Kind[] = [
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
];

function isDefinition({ kind }: ASTNode): boolean {
  return DEFINITIONS.includes(kind);
}

/** `A.b.c` is in `A`, in `A.b` and itself. */
function prefixesOf(coordinate: string): readonly string[] {
  const names = coordinate.split(".");

  return names.map((_, index) => names.slice(0, index + 1).join("."));
}
