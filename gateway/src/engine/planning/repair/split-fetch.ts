import { type FieldNode, Kind, print, type SelectionNode } from "graphql";
import { addTree, doClash, type FieldTree, isWithin } from "../input/field-tree.js";
import type { Planning } from "../input/planning.js";
import type { Requirement } from "../input/requirement.js";
import type { AnsweredFields } from "../tree/answered-fields.js";
import { canRepresent } from "../tree/can-represent.js";
import { fetchedSelection } from "../tree/fetched-fields.js";
import type { PlannedFetch } from "../tree/plan-tree.js";

/** A field selected on entities. */
export interface EntityField {
  readonly type: string;
  readonly node: FieldNode;
  readonly requirement: Requirement | undefined;
}

/** The facts that a plan's fetches are checked against. */
export interface Proving {
  readonly planning: Planning;
  /** The fields that all fetches of the plan answer. */
  readonly answered: AnsweredFields;
}

interface ConditionalField extends EntityField {
  /** The `@skip` and `@include` of the field; empty if it is unconditional. */
  readonly condition: string;
}

interface Slice {
  readonly fields: EntityField[];
  readonly condition: string;
}

/**
 * Splits an entity fetch: fields that require the same field with different arguments cannot share a representation,
 * and a requirement that is only conditional must not block the other fields if its condition is off.
 */
export function splitFetch(planned: PlannedFetch, proving: Proving): readonly (readonly EntityField[])[] {
  const fields = listFields(planned, proving.planning);
  const canJoin = isMixed(planned, proving) ? areSame : areCompatible;
  const slices: Slice[] = [];
  const put = (field: EntityField, condition: string, found: Slice | undefined): void => {
    const slice = found ?? { fields: [], condition };
    if (!found) slices.push(slice);
    slice.fields.push(field);
  };
  for (const field of fields.filter((other) => !isBound(other)))
    put(
      field,
      "",
      slices.find((slice) => canJoin(slice, field)),
    );
  for (const field of fields.filter(isBound)) {
    const always = slices.find((slice) => slice.condition === "" && doesServe(slice, field));
    put(
      field,
      field.condition,
      always ?? slices.find((slice) => slice.condition === field.condition && canJoin(slice, field)),
    );
  }

  return slices.map((slice) => slice.fields);
}

/** A field without a requirement fits any slice, whatever its condition. */
function isBound({ condition, requirement }: ConditionalField): boolean {
  return condition !== "" && requirement !== undefined;
}

/**
 * Whether the entities' types require different fields, as implementations of an `@interfaceObject` or by types above
 * them; one type's missing requirement must not block the others.
 */
function isMixed(planned: PlannedFetch, { planning, answered }: Proving): boolean {
  const { requires = [], serviceName } = planned.fetch;
  const isInterface = requires.some(
    (node) => node.kind === "InlineFragment" && planning.interfaceObjects.has(`${serviceName}|${node.typeCondition}`),
  );

  return (isInterface && requires.length > 1) || !canRepresent(planned, answered, { planning, by: "EVERY_TYPE" });
}

function areSame({ fields }: Slice, { requirement }: EntityField): boolean {
  return fields.every((other) => other.requirement === requirement);
}

function areCompatible({ fields }: Slice, { requirement }: EntityField): boolean {
  return fields.every(
    (other) =>
      !requirement ||
      !other.requirement ||
      other.requirement === requirement ||
      !doClash(other.requirement.tree, requirement.tree),
  );
}

/** Whether the slice's representation holds the field's requirement without additions. */
function doesServe({ fields }: Slice, { requirement }: EntityField): boolean {
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
