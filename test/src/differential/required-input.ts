import {
  type ConstValueNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from "graphql";
import { isRecord } from "./canonical-json.js";
import { DataObject } from "./data-object.js";
import type { Facts } from "./facts.js";

/** A field's `@requires` input, computed as if one schema had all the data. */
export function requiredInput(
  facts: Facts,
  dataObject: DataObject,
  selection: SelectionSetNode,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD && node.name.value !== "__typename") {
      input[node.name.value] = completed(fieldValue(facts, dataObject, node), (inner) =>
        node.selectionSet ? requiredInput(facts, inner, node.selectionSet) : null,
      );
    }
    if (node.kind === Kind.INLINE_FRAGMENT && fits(facts, node.typeCondition?.name.value, dataObject.__typename)) {
      Object.assign(input, requiredInput(facts, dataObject, node.selectionSet));
    }
  }

  return input;
}

/** The same, taken from the reference that the engine sent; what is missing there is a fault of the engine. */
export function sentInput(facts: Facts, reference: Readonly<Record<string, unknown>>, selection: SelectionSetNode) {
  const input: Record<string, unknown> = {};
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD && node.name.value !== "__typename") {
      const { selectionSet } = node;
      const value = reference[node.name.value];
      if (value === undefined) throw new Error(`The reference lacks the required ${node.name.value}.`);
      input[node.name.value] = selectionSet ? mapped(value, (inner) => sentInput(facts, inner, selectionSet)) : value;
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const type = reference.__typename;
      if (typeof type !== "string") throw new Error("The reference lacks the __typename of a required field.");
      if (fits(facts, node.typeCondition?.name.value, type)) {
        Object.assign(input, sentInput(facts, reference, node.selectionSet));
      }
    }
  }

  return input;
}

function fieldValue(facts: Facts, dataObject: DataObject, node: FieldNode): unknown {
  const place = facts.contracts.place(dataObject.__typename, node.name.value);
  const input = place.requires && requiredInput(facts, dataObject, place.requires);
  try {
    return facts.value({
      type: dataObject.__typename,
      field: node.name.value,
      object: dataObject.object,
      args: argumentsOf(place.field, node),
      input,
    });
  } catch {
    // A field that fails is null in the inputs that require it.
    return null;
  }
}

function argumentsOf(definition: FieldDefinitionNode, node: FieldNode): Record<string, unknown> {
  const values: [string, ConstValueNode | ValueNode | undefined][] = (definition.arguments ?? []).map((argument) => [
    argument.name.value,
    node.arguments?.find(({ name }) => name.value === argument.name.value)?.value ?? argument.defaultValue,
  ]);

  return Object.fromEntries(values.flatMap(([name, value]) => (value ? [[name, valueFromASTUntyped(value)]] : [])));
}

function completed(value: unknown, complete: (dataObject: DataObject) => unknown): unknown {
  if (value instanceof Error) return null;
  if (Array.isArray(value)) return value.map((item) => completed(item, complete));

  return value instanceof DataObject ? complete(value) : value;
}

function mapped(value: unknown, map: (record: Record<string, unknown>) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, map));

  return isRecord(value) ? map(value) : value;
}

function fits(facts: Facts, condition: string | undefined, type: string): boolean {
  return condition === undefined || condition === type || facts.contracts.interfaces(type).includes(condition);
}
