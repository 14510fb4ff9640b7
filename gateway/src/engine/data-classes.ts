import { type ConstDirectiveNode, Kind, parse } from "graphql";

/** The data class that its owner gave each `Type.field` (`@data(class:)`), where the supergraph's SDL has one. */
export function readDataClasses(sdl: string): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const dataClass = dataClassOf(field.directives);
      if (dataClass !== null) classes.set(`${definition.name.value}.${field.name.value}`, dataClass);
    }
  }

  return classes;
}

function dataClassOf(directives: readonly ConstDirectiveNode[] = []): string | null {
  const directive = directives.find(({ name }) => name.value === "data");
  const value = directive?.arguments?.find(({ name }) => name.value === "class")?.value;

  return value?.kind === Kind.STRING ? value.value : null;
}
