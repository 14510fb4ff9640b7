import { getNamedType } from "graphql";
import { fieldOf } from "../document/field-of.js";
import { type FetchedField, fetchedSelection, fetchedType, listFetched } from "../planning/tree/fetched-fields.js";
import type { PlannedFetch } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";

/** Every field that a fetch selects directly on the root or on an entity, except `__typename`. */
export function listFetchFields(planned: PlannedFetch, supergraph: Supergraph): FetchedField[] {
  return withoutTypename(listFetched(fetchedSelection(planned).selections, fetchedType(planned, supergraph)));
}

/** Whether the client could select none of the fields: it did not name the office that is asked. */
export function isHidden(fields: readonly FetchedField[], { apiSchema }: Supergraph): boolean {
  return fields.length > 0 && fields.every(({ type, node }) => !fieldOf(apiSchema.getType(type), node.name.value));
}

/** Whether every field, in depth, has the data class PUBLIC; a field without a class has not. */
export function arePublic(fields: readonly FetchedField[], supergraph: Supergraph): boolean {
  return fields.every(({ type, node: { name, selectionSet } }) => {
    const field = fieldOf(supergraph.fullSchema.getType(type), name.value);
    if (!field || !supergraph.publicFields.has(`${type}.${name.value}`)) return false;
    const below = listFetched(selectionSet?.selections ?? [], getNamedType(field.type).name);

    return arePublic(withoutTypename(below), supergraph);
  });
}

function withoutTypename(fields: readonly FetchedField[]): FetchedField[] {
  return fields.filter(({ node }) => node.name.value !== "__typename");
}
