import { Kind, type SelectionSetNode } from "graphql";
import { canonicalJson, isRecord } from "./canonical-json.js";
import { type Contracts, namedType } from "./contracts.js";

/** How many objects of a type there are; few, so that the same one is reached on many paths. */
export const OBJECTS = 6;

/** The values of key fields, which name an object by its number. */
export class Keys {
  readonly #contracts: Contracts;
  /** By `Type.field`, every field in a key, also in nested ones: its place among the leaves of that key. */
  readonly #digits = new Map<string, { readonly place: number; readonly last: boolean }>();

  constructor(contracts: Contracts) {
    this.#contracts = contracts;
    for (const subgraph of contracts.subgraphs) {
      for (const type of subgraph.types.keys()) {
        for (const key of subgraph.keys(type)) this.#learn(type, key);
      }
    }
  }

  has(type: string, field: string): boolean {
    return this.#digits.has(`${type}.${field}`) || this.#inherited(type, field) !== undefined;
  }

  /** The value of a key field's leaf: alone it is the number, in a compound key one digit of it. */
  leaf(type: string, field: string, graphqlType: string, object: number): string | number {
    const digit = this.#digits.get(`${type}.${field}`) ?? this.#inherited(type, field);
    if (!digit) throw new Error(`${type}.${field} is in no key.`);
    const rest = Math.floor(object / 2 ** digit.place);
    const value = digit.last ? rest : rest % 2;

    return graphqlType === "Int" ? value : `${field}-${value}`;
  }

  /** The number of the object that a subgraph is asked for; a reference that fits none or several is a fault of the engine. */
  find(subgraph: string, type: string, reference: Readonly<Record<string, unknown>>): number {
    const contracts = this.#contracts.subgraphs.find(({ name }) => name === subgraph);
    const keys = contracts?.keys(type) ?? [];
    const fits = this.numbers(type).filter((object) =>
      keys.every((key) => !isComplete(key, reference) || this.#matches(type, key, reference, object)),
    );
    const [only] = fits;
    if (fits.length !== 1 || only === undefined || !keys.some((key) => isComplete(key, reference))) {
      throw new Error(`${subgraph} is asked for ${fits.length} objects: ${canonicalJson(reference)}.`);
    }

    return only;
  }

  /** The numbers of the objects of a type; types behind an interface with a key share one row of numbers. */
  numbers(type: string): number[] {
    const all = Array.from({ length: OBJECTS }, (_, number) => number);
    const parent = this.#contracts.keyedInterface(type);
    if (!parent) return all;
    const types = this.#contracts.implementers(parent);

    return all.filter((number) => types[number % types.length] === type);
  }

  #inherited(type: string, field: string) {
    const parent = this.#contracts.keyedInterface(type);

    return parent === undefined ? undefined : this.#digits.get(`${parent}.${field}`);
  }

  #learn(type: string, key: SelectionSetNode): void {
    const fields = key.selections.filter((node) => node.kind === Kind.FIELD);
    const leaves = fields.filter((field) => !field.selectionSet).map((field) => field.name.value);
    for (const field of fields) {
      const name = `${type}.${field.name.value}`;
      const alone = field.selectionSet !== undefined || fields.length === 1;
      const place = leaves.indexOf(field.name.value);
      if (alone) this.#digits.set(name, { place: 0, last: true });
      else if (!this.#digits.has(name)) this.#digits.set(name, { place, last: place === leaves.length - 1 });
      if (field.selectionSet) this.#learn(this.#fieldType(type, field.name.value), field.selectionSet);
    }
  }

  #fieldType(type: string, field: string): string {
    for (const subgraph of this.#contracts.subgraphs) {
      const definition = subgraph.field(type, field);
      if (definition) return namedType(definition.type);
    }
    throw new Error(`A key names ${type}.${field}, which no subgraph has.`);
  }

  #matches(type: string, key: SelectionSetNode, reference: unknown, object: number): boolean {
    if (!isRecord(reference)) return false;

    return key.selections.every((node) => {
      if (node.kind !== Kind.FIELD) return false;
      const field = node.name.value;
      const target = this.#fieldType(type, field);
      if (node.selectionSet) return this.#matches(target, node.selectionSet, reference[field], object);

      return reference[field] === this.leaf(type, field, target, object);
    });
  }
}

function isComplete(key: SelectionSetNode, reference: Readonly<Record<string, unknown>>): boolean {
  return key.selections.every((node) => node.kind === Kind.FIELD && reference[node.name.value] !== undefined);
}
