import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from "graphql";

/** What the schema says of a field with `@cost` and `@listSize`. */
export interface CostRule {
  /** What one object of it costs; undefined where the schema does not say. */
  readonly weight?: number;
  readonly assumedSize?: number;
  /** Arguments that say how many entries a list has. */
  readonly slicingArguments: readonly string[];
  /** Where the list is not the field itself: the fields below that have its size. */
  readonly sizedFields: readonly string[];
}

/** The rule of each `Type.field`, and of each `Type` as such, that the supergraph's SDL has one for. */
export function readCostRules(sdl: string): ReadonlyMap<string, CostRule> {
  const rules = new Map<string, CostRule>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const rule = readRule(directives);
    if (rule) rules.set(coordinate, rule);
  };
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    note(definition.name.value, definition.directives);
    for (const field of definition.fields ?? []) {
      note(`${definition.name.value}.${field.name.value}`, field.directives);
    }
  }

  return rules;
}

function readRule(directives: readonly ConstDirectiveNode[]): CostRule | null {
  const read = (directive: string, argument: string): unknown => {
    const node = directives.find(({ name }) => name.value === directive);
    const value = node?.arguments?.find(({ name }) => name.value === argument)?.value;

    return value && valueFromASTUntyped(value);
  };
  const weight = read("cost", "weight");
  const assumedSize = read("listSize", "assumedSize");
  const slicingArguments = texts(read("listSize", "slicingArguments"));
  if (weight === undefined && assumedSize === undefined && slicingArguments.length === 0) return null;

  return {
    ...(typeof weight === "number" && { weight }),
    ...(typeof assumedSize === "number" && { assumedSize }),
    slicingArguments,
    sizedFields: texts(read("listSize", "sizedFields")),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
