import { type FieldNode, Kind, print, type SelectionNode } from "graphql";
import { addTree, doClash, type FieldTree, isWithin } from "../input/field-tree.js";
import type { Planning } from "../input/planning.js";
import type { Requirement } from "../input/requirement.js";
import type { AnsweredFields } from "../tree/answered-fields.js";
import { canRepresent } from "../tree/can-represent.js";
import { fetchedSelection } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";

/** A field that is asked of entities. */
export interface EntityField {
  readonly type: string;
  readonly node: FieldNode;
  readonly requirement: Requirement | undefined;
}

/** What a plan's fetches are proved with. */
export interface Proving {
  readonly planning: Planning;
  /** What all fetches of the plan answer. */
  readonly known: AnsweredFields;
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
export function splitFetch(planned: PlannedFetch, proving: Proving): readonly (readonly EntityField[])[] {
  const fields = listFields(planned, proving.planning);
  const canJoin = isMixed(planned, proving) ? areSame : areCompatible;
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
 * Whether the client asks some of the entities for more than others, by types of an interface that the subgraph knows as an object, or
 * by types of what they stand in: what is required for those only must not keep the others from theirs.
 */
function isMixed(planned: PlannedFetch, { planning, known }: Proving): boolean {
  const { requires = [], serviceName } = planned.fetch;
  const isInterface = requires.some(
    (node) => node.kind === "InlineFragment" && planning.interfaceObjects.has(`${serviceName}|${node.typeCondition}`),
  );

  return (isInterface && requires.length > 1) || !canRepresent(planned, known, { planning, by: "EVERY_TYPE" });
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
