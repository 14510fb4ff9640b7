import type { Contract } from "./contract.js";
import { directives, selectionOf } from "./contract.js";
import { type Contracts, namedType } from "./contracts.js";
import type { Keys } from "./keys.js";
import { hash } from "./random.js";
import type { Soundness } from "./soundness.js";

const SHARE = 0.15;

/**
 * Says which objects a subgraph does not know, though another one does. Only where the answer cannot depend on the way it was
 * planned: the subgraph passes on no key that others lack, shares no field, and none of its fields is needed by another one.
 */
export class Absence {
  readonly #contracts: Contracts;
  readonly #keys: Keys;
  readonly #soundness: Soundness;
  readonly #seed: number;
  readonly #known = new Map<string, boolean>();

  constructor(contracts: Contracts, keys: Keys, soundness: Soundness, seed: number) {
    this.#contracts = contracts;
    this.#keys = keys;
    this.#soundness = soundness;
    this.#seed = seed;
  }

  isAbsent(subgraph: Contract, type: string, object: number): boolean {
    const name = `${subgraph.name} ${type}`;
    const possible = this.#known.get(name) ?? this.#isPossible(subgraph, type);
    this.#known.set(name, possible);

    return possible && hash(this.#seed, name, object, "absent") % 1000 < SHARE * 1000;
  }

  #isPossible(subgraph: Contract, type: string): boolean {
    const isNumberedTogether = this.#contracts.isKeyedInterface(type) || this.#contracts.keyedInterface(type);
    if (subgraph.keys(type).length === 0 || isNumberedTogether || this.#soundness.holds(type, "")) return false;
    const keys = this.#contracts.subgraphs.filter(({ types }) => types.has(type)).map((other) => keysOf(other, type));
    if (new Set(keys).size > 1) return false;

    return subgraph.fields(type).every((field) => {
      const name = field.name.value;
      if (this.#keys.has(type, name) || subgraph.isExternal(type, name)) return true;
      const isOnlyHere = this.#contracts.subgraphs.every(
        (other) => other === subgraph || !other.field(type, name) || other.isInterface(type),
      );

      return isOnlyHere && !this.#isProvided(type, name) && !this.#soundness.holds(type, name);
    });
  }

  #isProvided(type: string, field: string): boolean {
    return this.#contracts.subgraphs.some((subgraph) =>
      [...subgraph.types.keys()].some((parent) =>
        subgraph
          .fields(parent)
          .filter((candidate) => namedType(candidate.type) === type)
          .flatMap((candidate) => directives(candidate, "provides").map(selectionOf))
          .some(({ selections }) => selections.some((node) => "name" in node && node.name?.value === field)),
      ),
    );
  }
}

function keysOf(subgraph: Contract, type: string): string {
  return subgraph
    .keys(type)
    .map((key) => JSON.stringify(key.selections.map((node) => ("name" in node ? node.name?.value : ""))))
    .sort()
    .join();
}
