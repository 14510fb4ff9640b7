import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import { isDataClass } from "@kim-hub/kit/data-class";
import { type DocumentNode, type FieldNode, Kind, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { Caller } from "../caller/caller.js";
import type { Supergraph } from "../engine/supergraph/supergraph.js";

/** A refused field is selected with `__typename` only. */
const ONLY_ITS_TYPE = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }],
} as const;

/**
 * Drops the selections below root fields that the caller may not read: planning them is a waste, and the root field is refused.
 * Returns the document itself if nothing is dropped.
 */
export function dropRefusedFields(
  document: DocumentNode,
  { apiSchema, dataClasses, subgraphs }: Pick<Supergraph, "apiSchema" | "dataClasses" | "subgraphs">,
  matrix: AccessMatrix,
  caller: Pick<Caller, "role" | "purpose">,
): DocumentNode {
  const roots = new Set<unknown>([apiSchema.getQueryType(), apiSchema.getMutationType()]);
  const isRefused = (parent: { readonly name: string }, { name }: FieldNode): boolean => {
    const dataClass = dataClasses.get(`${parent.name}.${name.value}`);
    // Whichever subgraph is the owner: if one of them would let the caller read the field, it is planned.
    return isDataClass(dataClass) && subgraphs.every((subgraph) => !matrix.allows(caller, dataClass, subgraph));
  };
  const typeInfo = new TypeInfo(apiSchema);

  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        if (!node.selectionSet || !parent || !roots.has(parent)) return undefined;

        return isRefused(parent, node) ? { ...node, selectionSet: ONLY_ITS_TYPE } : false;
      },
    }),
  );
}
