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

/** A fetch's operation, taken apart. The planner writes fragments out, so there is one definition only. */
export function parseFetch(operation: string): OperationDefinitionNode {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("A fetch of the plan is no operation.");

  return definition;
}

/** What an entity fetch asks of each entity. */
export function entitySelection(definition: OperationDefinitionNode): SelectionSetNode {
  const entities = definition.selectionSet.selections.find(
    (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === "_entities",
  );
  if (!entities?.selectionSet) throw new Error("A fetch of entities in the plan asks for none.");

  return entities.selectionSet;
}

/** One operation that asks for several lists of entities, each under the alias and variable that `listName` gives it. */
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

/** The alias and variable of one of several lists of entities. */
export function listName(index: number): string {
  return `representations${index}`;
}
