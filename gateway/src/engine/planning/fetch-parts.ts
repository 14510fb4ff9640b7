import { type FieldNode, Kind, print, type SelectionNode } from "graphql";
import type { PlannedFetch } from "../plan-tree.js";
import { fetchedSelection } from "./fetched-fields.js";
import { addTree, doClash, type FieldTree, isWithin } from "./field-tree.js";
import type { Planning } from "./planning.js";
import type { Requirement } from "./requirement.js";

/** A field that is asked of entities. */
export interface EntityField {
  readonly type: string;
  readonly node: FieldNode;
  readonly requirement: Requirement | undefined;
}

interface ConditionalField extends EntityField {
  /** The `@skip` and `@include` that it depends on; empty where it is always asked for. */
  readonly condition: string;
}

interface Part {
  readonly fields: EntityField[];
  readonly condition: string;
}

/**
 * Divides an entity fetch: fields that require the same field with different arguments cannot share a representation, and
 * what a field requires only on a condition must not keep the others from theirs when the condition is off.
 */
export function divideFetch(planned: PlannedFetch, planning: Planning): readonly (readonly EntityField[])[] {
  const fields = listFields(planned, planning);
  const canJoin = isMixed(planned, planning) ? areSame : areCompatible;
  const parts: Part[] = [];
  const put = (field: EntityField, condition: string, found: Part | undefined): void => {
    const part = found ?? { fields: [], condition };
    if (!found) parts.push(part);
    part.fields.push(field);
  };
  for (const field of fields.filter((other) => !isBound(other)))
    put(
      field,
      "",
      parts.find((part) => canJoin(part, field)),
    );
  for (const field of fields.filter(isBound)) {
    const always = parts.find((part) => part.condition === "" && doesServe(part, field));
    put(
      field,
      field.condition,
      always ?? parts.find((part) => part.condition === field.condition && canJoin(part, field)),
    );
  }

  return parts.map((part) => part.fields);
}

/** A field that requires nothing may go anywhere, whatever its condition. */
function isBound({ condition, requirement }: ConditionalField): boolean {
  return condition !== "" && requirement !== undefined;
}

/**
 * Whether entities are asked for by an interface of which the client asks some types for more than others: what is required
 * for those only must not keep the others from theirs.
 */
function isMixed({ fetch: { requires = [], serviceName } }: PlannedFetch, { interfaceObjects }: Planning): boolean {
  if (requires.length < 2) return false;

  return requires.some(
    (node) => node.kind === "InlineFragment" && interfaceObjects.has(`${serviceName}|${node.typeCondition}`),
  );
}

function areSame({ fields }: Part, { requirement }: EntityField): boolean {
  return fields.every((other) => other.requirement === requirement);
}

function areCompatible({ fields }: Part, { requirement }: EntityField): boolean {
  return fields.every(
    (other) =>
      !requirement ||
      !other.requirement ||
      other.requirement === requirement ||
      !doClash(other.requirement.tree, requirement.tree),
  );
}

/** Whether the part's representation holds what the field requires, without anything being added. */
function doesServe({ fields }: Part, { requirement }: EntityField): boolean {
  if (!requirement || fields.some((other) => other.requirement === requirement)) return true;
  const together = fields.reduce<FieldTree>(
    (tree, other) => addTree(tree, other.requirement?.tree ?? new Map()),
    new Map(),
  );

  return isWithin(requirement.tree, together);
}

function listFields(planned: PlannedFetch, { requirements }: Planning): ConditionalField[] {
  const list = (
    selections: readonly SelectionNode[],
    type: string,
    conditions: readonly string[],
  ): ConditionalField[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      const all = [...conditions, ...conditionsOf(node)];
      if (node.kind === Kind.INLINE_FRAGMENT)
        return list(node.selectionSet.selections, node.typeCondition?.name.value ?? type, all);
      const requirement = requirements(planned.fetch.serviceName, type, node.name.value);

      return [{ type, node, requirement, condition: [...new Set(all)].sort().join(" ") }];
    });

  return list(fetchedSelection(planned).selections, "", []);
}

function conditionsOf({ directives = [] }: SelectionNode): string[] {
  return directives.filter(({ name }) => name.value === "skip" || name.value === "include").map(print);
}
