import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import type { Context } from "./context.js";
import { recordDisclosure } from "./disclosure-log.js";
import { NotFoundError } from "./errors.js";
import type { RowClass } from "./loaders.js";

/** A row about one person, under the office's own pseudonym. */
interface PersonalRow {
  readonly pseudonym: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The own authority's row of this id, logged before it leaves; `NOT_FOUND` where it is hidden or does not exist. */
export async function discloseFile<T extends PersonalRow>(
  type: RowClass<T>,
  id: string,
  { em, loaders, viewer }: Context,
  info: GraphQLResolveInfo,
): Promise<T> {
  // PostgreSQL would answer a malformed id with an error of its own.
  if (!UUID.test(id)) throw new NotFoundError(`There is no ${type.name} of this id.`);
  const file = await loaders.get(type, id.toLowerCase());
  await recordDisclosure(em, viewer, {
    subject: file.pseudonym,
    mandateId: null,
    entityType: type.name,
    fields: selectedFields(info),
  });

  return file;
}

/** The names of all fields asked for below this one, as dotted paths, fragments included. */
function selectedFields({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">): string[] {
  const collect = (prefix: string, selectionSet: SelectionSetNode | undefined): string[] =>
    (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return collectField(prefix, selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(prefix, selection.selectionSet);

      return collect(prefix, fragments[selection.name.value]?.selectionSet);
    });
  const collectField = (prefix: string, { name, selectionSet }: FieldNode): string[] => {
    const path = `${prefix}${name.value}`;

    return selectionSet ? collect(`${path}.`, selectionSet) : [path];
  };

  return [...new Set(fieldNodes.flatMap(({ selectionSet }) => collect("", selectionSet)))];
}
