import { Kind, type SelectionSetNode, type TypeNode } from "graphql";
import { directives, selectionOf } from "./contract.js";
import { type Contracts, namedType } from "./contracts.js";

/**
 * Finds the non-null fields that must not fail. A subgraph that needs `a { b }` of another one gets nothing
 * if a sibling of `b` fails and takes `a` along, which in one schema would not matter: no engine can make the two the same.
 */
export class Soundness {
  readonly #contracts: Contracts;
  readonly #types = new Set<string>();
  readonly #fields = new Set<string>();

  constructor(contracts: Contracts) {
    this.#contracts = contracts;
    for (const subgraph of contracts.subgraphs) {
      for (const type of subgraph.types.keys()) {
        for (const key of subgraph.keys(type)) this.#addSelection(type, key);
        for (const field of subgraph.fields(type)) {
          for (const requires of directives(field, "requires")) this.#addSelection(type, selectionOf(requires));
        }
      }
    }
  }

  /** Whether the field has a value wherever its type says so. */
  holds(type: string, field: string): boolean {
    return this.#types.has(type) || this.#fields.has(`${type}.${field}`);
  }

  #addSelection(type: string, selection: SelectionSetNode): void {
    for (const node of selection.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        this.#addSelection(node.typeCondition?.name.value ?? type, node.selectionSet);
      }
      if (node.kind !== Kind.FIELD) continue;
      this.#fields.add(`${type}.${node.name.value}`);
      for (const target of this.#targets(type, node.name.value, () => true)) {
        if (!node.selectionSet) continue;
        for (const possible of this.#possible(target)) this.#addType(possible);
        this.#addSelection(target, node.selectionSet);
      }
    }
  }

  #addType(type: string): void {
    if (this.#types.has(type)) return;
    this.#types.add(type);
    // By an interface that it knows as an object, a subgraph answers for its types too.
    for (const parent of this.#contracts.interfaces(type)) this.#addType(parent);
    for (const subgraph of this.#contracts.subgraphs) {
      for (const field of subgraph.fields(type)) {
        for (const target of this.#targets(type, field.name.value, isNonNullSomewhere)) {
          for (const possible of this.#possible(target)) this.#addType(possible);
        }
      }
    }
  }

  #targets(type: string, field: string, wanted: (type: TypeNode) => boolean): string[] {
    return this.#contracts.subgraphs.flatMap((subgraph) => {
      const definition = subgraph.field(type, field);

      return definition && wanted(definition.type) ? [namedType(definition.type)] : [];
    });
  }

  #possible(type: string): Set<string> {
    const types = this.#contracts.subgraphs.flatMap((subgraph) =>
      subgraph.isInterfaceObject(type)
        ? [type, ...this.#contracts.implementers(type)]
        : subgraph.fields(type).length > 0 || subgraph.types.get(type)?.kind === Kind.UNION_TYPE_DEFINITION
          ? subgraph.possible(type)
          : [],
    );

    return new Set(types);
  }
}

function isNonNullSomewhere(type: TypeNode): boolean {
  return type.kind !== Kind.NAMED_TYPE && (type.kind === Kind.NON_NULL_TYPE || isNonNullSomewhere(type.type));
}
