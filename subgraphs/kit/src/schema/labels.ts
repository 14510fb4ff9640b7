import { type ConstDirectiveNode, type DocumentNode, Kind } from "graphql";

/** The German name of one code, as people read it. */
export interface EnumLabel {
  /** The enum's name in GraphQL. */
  readonly type: string;
  readonly code: string;
  /** The first line of the value's description, less its full stop; null where it has none. */
  readonly label: string | null;
}

/** The label of every enum value of a schema, in its order: the description is the one place where it stands. */
export function labelsOf({ definitions }: DocumentNode): EnumLabel[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION && definition.kind !== Kind.ENUM_TYPE_EXTENSION) return [];
    const { name, values = [] } = definition;
    // Names with two underscores are Federation's own; what is hidden from clients needs no label.
    if (name.value.includes("__") || isHidden(definition)) return [];

    return values
      .filter((value) => !isHidden(value))
      .map((value) => ({ type: name.value, code: value.name.value, label: labelIn(value.description?.value) }));
  });
}

/** The label that a code's description begins with. */
export function labelIn(description = ""): string | null {
  return description.split("\n")[0]?.replace(/\.$/, "") || null;
}

function isHidden({ directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean {
  return directives?.some(({ name }) => name.value === "inaccessible") ?? false;
}
