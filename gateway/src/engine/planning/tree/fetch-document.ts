import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
} from "graphql";

/** Parses a fetch's operation. The planner writes no fragment definitions, so there is one definition only. */
export function parseFetch(operation: string): OperationDefinitionNode {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The text of a fetch is not an operation.");

  return definition;
}

/** The selection set of an entity fetch on its entities. */
export function entitySelection(definition: OperationDefinitionNode): SelectionSetNode {
  const entities = definition.selectionSet.selections.find(
    (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === "_entities",
  );
  if (!entities?.selectionSet) throw new Error("An entity fetch selects no entities.");

  return entities.selectionSet;
}

/** One operation with several `_entities` fields, each with the alias and variable of `listName`. */
export function joinEntityFetches(
  selections: readonly SelectionSetNode[],
  definitions: readonly OperationDefinitionNode[],
): string {
  const name = definitions[0]?.name;
  const variables = new Map<string, VariableDefinitionNode>();
  for (const definition of definitions.flatMap(({ variableDefinitions }) => variableDefinitions ?? [])) {
    if (definition.variable.name.value !== "representations") variables.set(definition.variable.name.value, definition);
  }
  const lists = selections.map((_selection, index) => `$${listName(index)}:[_Any!]!`);
  const declared = [...lists, ...[...variables.values()].map(print)].join(",");
  const fields = selections.map(
    (selection, index) => `${listName(index)}:_entities(representations:$${listName(index)})${print(selection)}`,
  );

  return stripIgnoredCharacters(`query ${name?.value ?? ""}(${declared}){${fields.join(" ")}}`);
}

/** The alias and variable of one of several `_entities` fields. */
export function listName(index: number): string {
  return `representations${index}`;
}
