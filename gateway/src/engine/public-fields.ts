import { type ConstDirectiveNode, Kind, parse } from "graphql";

/** `Type.field` of every field that its owner marked `@data(class: "PUBLIC")` in the supergraph's SDL. */
export function readPublicFields(sdl: string): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      if (field.directives?.some(isPublic)) fields.add(`${definition.name.value}.${field.name.value}`);
    }
  }

  return fields;
}

function isPublic(directive: ConstDirectiveNode): boolean {
  if (directive.name.value !== "data") return false;
  const dataClass = directive.arguments?.find(({ name }) => name.value === "class")?.value;

  return dataClass?.kind === Kind.STRING && dataClass.value === "PUBLIC";
}
