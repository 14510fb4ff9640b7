import type { FieldNode } from "graphql";

/** The alias of a field, or its name. */
export function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
