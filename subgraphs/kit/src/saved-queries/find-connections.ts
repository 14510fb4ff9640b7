/** Where a saved query's answer goes on page by page. */

import { type FieldNode, Kind, parse, type SelectionSetNode } from "graphql";
import { indexFragments } from "../document/index-fragments.js";
import { listFields } from "../document/list-fields.js";
import { responseName } from "../document/response-name.js";

/** A list of which an answer holds one page; all names are those of the answer. */
export interface Connection {
  /** To the object that holds items and `pageInfo`, from the root. */
  readonly path: readonly string[];
  /** The variable that takes the cursor after which a page begins. */
  readonly variable: string;
  readonly items: readonly string[];
  readonly pageInfo: string;
  readonly hasNextPage: string;
  readonly endCursor: string;
}

const ITEMS: ReadonlySet<string> = new Set(["nodes", "edges"]);

/** Every connection that can be followed: a field takes `after` from a variable, and it or a field in it selects `pageInfo`. */
export function findConnections(text: string): readonly Connection[] {
  const document = parse(text, { noLocation: true });
  const fragments = indexFragments(document);
  const visit = (set: SelectionSetNode, path: readonly string[], variable: string | null): readonly Connection[] => {
    const fields = listFields(set, fragments);
    const own = variable === null ? [] : readConnection(fields, path, variable);

    return [
      ...own,
      ...fields.flatMap((field) => {
        // Each item has pages of its own, which one variable does not turn.
        if (!field.selectionSet || ITEMS.has(field.name.value)) return [];

        return visit(field.selectionSet, [...path, responseName(field)], afterOf(field) ?? variable);
      }),
    ];
  };
  const readConnection = (fields: readonly FieldNode[], path: readonly string[], variable: string): Connection[] => {
    const pageInfo = fields.find(({ name }) => name.value === "pageInfo");
    const inPageInfo = pageInfo?.selectionSet ? listFields(pageInfo.selectionSet, fragments) : [];
    const hasNextPage = inPageInfo.find(({ name }) => name.value === "hasNextPage");
    const endCursor = inPageInfo.find(({ name }) => name.value === "endCursor");
    if (!pageInfo || !hasNextPage || !endCursor) return [];
    const items = fields.filter(({ name }) => ITEMS.has(name.value)).map(responseName);
    const names = { hasNextPage: responseName(hasNextPage), endCursor: responseName(endCursor) };

    return [{ path, variable, items, pageInfo: responseName(pageInfo), ...names }];
  };

  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? visit(node.selectionSet, [], null) : [],
  );
}

/** The variable that a field's argument `after` takes; null without one. */
function afterOf({ arguments: given = [] }: FieldNode): string | null {
  const value = given.find(({ name }) => name.value === "after")?.value;

  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}
