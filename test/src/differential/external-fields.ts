import { Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { type Contract, directives, selectionOf } from "./contract.js";
import { namedType } from "./contracts.js";
import type { DataObject } from "./data-object.js";

/** The fields that a subgraph knows of those that it declares `@external`: its keys' fields, and those that a `@provides` brings along. */
export class ExternalFields {
  readonly #subgraph: Contract;
  readonly #keyFields = new Set<string>();

  constructor(subgraph: Contract) {
    this.#subgraph = subgraph;
    for (const type of subgraph.types.keys()) {
      for (const key of subgraph.keys(type)) this.#learn(type, key);
    }
  }

  /** Whether the field is another subgraph's, so that this one can say nothing about it here. */
  isUnknown(dataObject: DataObject, type: string, field: string): boolean {
    if (this.#keyFields.has(`${type}.${field}`) || this.#named(dataObject, field).length > 0) return false;

    return this.#subgraph.isExternal(type, field);
  }

  /** Whether all required fields of the object were brought along. */
  areProvided(dataObject: DataObject, { selections }: SelectionSetNode): boolean {
    return selections.every(
      (node) => node.kind === Kind.FIELD && !node.selectionSet && this.#named(dataObject, node.name.value).length > 0,
    );
  }

  /** The fields that the objects in the field bring along. */
  providedBelow(dataObject: DataObject, type: string, field: string): SelectionNode[] {
    const declared = directives(this.#subgraph.field(type, field), "provides").flatMap(
      (provides) => selectionOf(provides).selections,
    );

    return [...declared, ...this.#named(dataObject, field).flatMap((node) => node.selectionSet?.selections ?? [])];
  }

  #named({ __typename, provided }: DataObject, field: string) {
    const list = (nodes: readonly SelectionNode[]): Extract<SelectionNode, { kind: Kind.FIELD }>[] =>
      nodes.flatMap((node) => {
        if (node.kind === Kind.FIELD) return node.name.value === field ? [node] : [];
        if (node.kind === Kind.FRAGMENT_SPREAD) return [];
        const condition = node.typeCondition?.name.value ?? __typename;

        return this.#subgraph.possible(condition).includes(__typename) ? list(node.selectionSet.selections) : [];
      });

    return list(provided);
  }

  #learn(type: string, key: SelectionSetNode): void {
    for (const node of key.selections) {
      if (node.kind !== Kind.FIELD) continue;
      this.#keyFields.add(`${type}.${node.name.value}`);
      const definition = this.#subgraph.field(type, node.name.value);
      if (definition && node.selectionSet) this.#learn(namedType(definition.type), node.selectionSet);
    }
  }
}
