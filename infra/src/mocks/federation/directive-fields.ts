import {
  type ASTNode,
  type ConstDirectiveNode,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";

interface Described {
  readonly astNode?: (ASTNode & { readonly directives?: readonly ConstDirectiveNode[] }) | null | undefined;
}

/** Whether another subgraph owns the field. */
export function isExternal({ astNode }: Described): boolean {
  return astNode?.directives?.some(({ name }) => name.value === "external") ?? false;
}

/** The selections that such directives name as `fields`: one for each key of a type, or what a field requires. */
export function selectionsOf({ astNode }: Described, directive: "key" | "requires"): readonly SelectionSetNode[] {
  return (astNode?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap((each) => each.arguments ?? [])
    .filter(({ name }) => name.value === "fields")
    .map(({ value }) => readSelection(String(valueFromASTUntyped(value))));
}

/** The names of a selection's own fields. */
export function namesIn({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? selection.name.value : []));
}

function readSelection(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${fields} is no selection of fields.`);

  return definition.selectionSet;
}
