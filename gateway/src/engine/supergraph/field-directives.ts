import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from "graphql";

/** A `Type` or `Type.field` with its directives. */
export interface DirectedCoordinate {
  readonly coordinate: string;
  readonly directives: readonly ConstDirectiveNode[];
}

/** Every object type and interface of the SDL, each followed by its fields. */
export function listDirectives(sdl: string): DirectedCoordinate[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      return [];
    const { name, directives = [], fields = [] } = definition;
    const ofFields = fields.map((field) => ({
      coordinate: `${name.value}.${field.name.value}`,
      directives: field.directives ?? [],
    }));

    return [{ coordinate: name.value, directives }, ...ofFields];
  });
}

/** An argument of a directive; undefined if the directive or the argument is missing. */
export function readArgument(directives: readonly ConstDirectiveNode[], directive: string, argument: string): unknown {
  const node = directives.find(({ name }) => name.value === directive);
  const value = node?.arguments?.find(({ name }) => name.value === argument)?.value;

  return value && valueFromASTUntyped(value);
}
