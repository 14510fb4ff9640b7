import { responseName } from "@kim-hub/kit/response-name";
import {
  type FieldNode,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from "graphql";
import { type FieldTree, plannedNames } from "../input/field-tree.js";
import { type Planning, typeOfField } from "../input/planning.js";
import type { Requirement } from "../input/requirement.js";
import { around, type DirectivesAround, fetchedSelection, fetchedType, listFetched } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";
import { carries } from "../tree/required-fields.js";

/** A field in a fetch whose representations lack its requirement. */
export interface MisplacedField {
  readonly planned: PlannedFetch;
  readonly type: string;
  readonly node: FieldNode;
  /** The `@skip` and `@include` around it in the fetch, the outermost first. */
  readonly conditions: DirectivesAround;
  readonly needs: Requirement;
  /** The plan's path of the object that the field belongs to. */
  readonly path: readonly string[];
}

/**
 * The outermost misplaced fields of a fetch: when the planner merges fetches, it loses the requirements of nested
 * fields.
 */
export function findMisplaced(planned: PlannedFetch, planning: Planning): MisplacedField[] {
  const { fetch, path } = planned;
  const find = (set: SelectionSetNode, at: Inside): MisplacedField[] =>
    listFetched(set.selections, at.type, at.conditions).flatMap(({ type, node, conditions }) => {
      const needs = planning.requirements(fetch.serviceName, type, node.name.value);
      const known = !needs || (at.isEntity && carries(fetch.requires ?? [], needs.tree)) || selects(set, needs.tree);
      if (!known) return [{ planned, type, node, conditions, needs, path: at.path }];
      const output = typeOfField(planning, type, node.name.value);
      if (!node.selectionSet || !output) return [];

      return find(node.selectionSet, {
        type: getNamedType(output).name,
        path: [...at.path, responseName(node), ...items(output)],
        conditions: around(conditions, node),
        isEntity: false,
      });
    });
  const isEntity = fetch.requires !== undefined;

  return find(fetchedSelection(planned), { type: fetchedType(planned, planning), path, conditions: [], isEntity });
}

/** A place in a fetch. */
interface Inside extends Pick<MisplacedField, "type" | "path" | "conditions"> {
  /** Whether its objects are the fetch's entities. */
  readonly isEntity: boolean;
}

/** Whether a selection set itself selects everything in a tree: the subgraph then resolves it itself. */
function selects(set: SelectionSetNode, tree: FieldTree): boolean {
  const fields = listFetched(set.selections, "");

  return [...tree].every(([name, field]) =>
    plannedNames(name, field).every((planned) =>
      fields.some(
        ({
          node: {
            alias,
            name: { value },
            selectionSet,
          },
        }) => {
          if (alias || value !== planned) return false;

          return field.below.size === 0 || (selectionSet !== undefined && selects(selectionSet, field.below));
        },
      ),
    ),
  );
}

function items(type: GraphQLOutputType): "@"[] {
  if (isNonNullType(type)) return items(type.ofType);

  return isListType(type) ? ["@", ...items(type.ofType)] : [];
}
