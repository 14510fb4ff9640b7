import { responseName } from "@kim-hub/kit/response-name";
import { type FieldNode, Kind, type OperationDefinitionNode, print, type SelectionNode, visit } from "graphql";
import { plannedNames } from "../input/field-tree.js";
import { parseFieldSet } from "../input/join-directives.js";
import type { EntityKey } from "../input/key-table.js";
import { PlanError } from "../input/plan-error.js";
import { keysOf, type Planning } from "../input/planning.js";
import { publicCoordinate } from "../input/public-coordinate.js";
import { listConditional } from "../tree/conditional-fetch.js";
import { mapFetches } from "../tree/map-fetches.js";
import { placeBefore } from "../tree/place-before.js";
import { withoutItems } from "../tree/plan-path.js";
import { listFetches, type PlannedFetch, type PlanTree } from "../tree/plan-tree.js";
import { replaceOperation } from "../tree/replace-operation.js";
import { requiredPlaces } from "../tree/required-fields.js";
import { createFieldFetch } from "./create-field-fetch.js";
import { findMisplaced, type MisplacedField } from "./misplaced-fields.js";

/** A misplaced field inside another one is found after that one has its own fetch. */
const MOST_LEVELS = 64;

/** Gives every misplaced field its own fetch, before the first one that needs it. */
export function placeMisplaced(plan: PlanTree, planning: Planning): PlanTree {
  let tree = plan;
  for (let level = 0; ; level += 1) {
    const misplaced = listFetches(tree).flatMap((planned) => findMisplaced(planned, planning));
    const [first] = misplaced;
    if (!first) return tree;
    if (level === MOST_LEVELS) {
      const coordinate = publicCoordinate(planning, first.type, first.node.name.value);
      throw new PlanError(
        coordinate,
        `${coordinate} stands within more than ${MOST_LEVELS} fields that require something.`,
      );
    }
    tree = place(tree, misplaced, planning);
  }
}

function place(plan: PlanTree, misplaced: readonly MisplacedField[], planning: Planning): PlanTree {
  const keys = new Map(misplaced.map((field) => [field.node, getKey(field, planning)]));
  const changed = new Set(misplaced.map(({ planned }) => planned));
  const conditions = new Map(listConditional(plan).map((fetch) => [fetch.planned, fetch.conditions]));
  const tree = mapFetches(plan, (planned) =>
    changed.has(planned) ? replaceOperation(planned, withKeys(planned.definition, keys)) : planned,
  );

  return dependentsFirst(misplaced).reduce<PlanTree>((placed, field) => {
    const key = keys.get(field.node);
    if (!key) return placed;
    const place = [...withoutItems(field.path), responseName(field.node)].join("/");

    return placeBefore(placed, {
      create: () => createFieldFetch(field, key, planning),
      conditions: conditions.get(field.planned) ?? [],
      isNeededBy: (other) => isAskedAt(other, place),
    });
  }, tree);
}

function getKey({ planned, type, node }: MisplacedField, planning: Planning): EntityKey {
  const [key] = keysOf(planning, planned.fetch.serviceName, type) ?? [];
  if (key) return key;
  const coordinate = publicCoordinate(planning, type, node.name.value);
  throw new PlanError(
    coordinate,
    `${coordinate} cannot be fetched with what it requires: its type has no resolvable key.`,
  );
}

/** Replaces misplaced fields by their keys. */
function withKeys(
  definition: OperationDefinitionNode,
  keys: ReadonlyMap<FieldNode, EntityKey>,
): OperationDefinitionNode {
  const replace = (node: SelectionNode, others: ReadonlySet<string>): readonly SelectionNode[] => {
    const key = node.kind === Kind.FIELD ? keys.get(node) : undefined;

    return key ? parseFieldSet(`__typename ${key.text}`).filter((field) => !others.has(print(field))) : [node];
  };

  return visit(definition, {
    SelectionSet: {
      enter(set) {
        const isReplaced = (node: SelectionNode) => node.kind === Kind.FIELD && keys.has(node);
        if (!set.selections.some(isReplaced)) return undefined;
        const others = new Set(set.selections.filter((node) => !isReplaced(node)).map(print));

        return { ...set, selections: set.selections.flatMap((node) => replace(node, others)) };
      },
    },
  });
}

/**
 * A field that another one of the same object requires comes after it, because each is placed before all placed so far.
 */
function dependentsFirst(fields: readonly MisplacedField[]): MisplacedField[] {
  const left = [...fields];
  const ordered: MisplacedField[] = [];
  while (left.length > 0) {
    const free = left.findIndex((field) => !left.some((other) => other !== field && doesNeed(other, field)));
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }

  return ordered;
}

function doesNeed({ needs, path }: MisplacedField, required: MisplacedField): boolean {
  return (
    path.join("/") === required.path.join("/") &&
    [...needs.tree].some(([name, field]) => plannedNames(name, field).includes(responseName(required.node)))
  );
}

/** Whether a fetch's representations or its path use a place. */
function isAskedAt(planned: PlannedFetch, place: string): boolean {
  return requiredPlaces(planned).includes(place) || `${withoutItems(planned.path).join("/")}/`.startsWith(`${place}/`);
}
