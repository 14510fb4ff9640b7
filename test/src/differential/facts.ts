import { GraphQLError, Kind, type TypeNode } from "graphql";
import { Absence } from "./absence.js";
import { canonicalJson } from "./canonical-json.js";
import { Contracts, type FieldPlace, namedType } from "./contracts.js";
import { DataObject } from "./data-object.js";
import { Keys, OBJECTS } from "./keys.js";
import { leafValue } from "./leaf-value.js";
import { hash } from "./random.js";
import { Soundness } from "./soundness.js";
import type { World } from "./world.js";

/** One field of one object, with all that its value depends on. */
export interface ObjectField {
  readonly type: string;
  readonly field: string;
  readonly object: number;
  readonly args: Readonly<Record<string, unknown>>;
  /** The value's other inputs: required fields of other subgraphs, or how many mutations went before. */
  readonly input: unknown;
}

interface Position {
  readonly place: FieldPlace;
  readonly places: readonly FieldPlace[];
  readonly sound: boolean;
  readonly seed: number;
}

const PER_MILLE = { fails: 50, isNull: 100, failsNonNull: 8, isNullNonNull: 5 };

/** The data of a world: every value follows from the seed, the object, the field and its arguments. */
export class Facts {
  readonly contracts: Contracts;
  readonly keys: Keys;
  readonly absence: Absence;
  readonly #soundness: Soundness;
  readonly #seed: number;

  constructor(world: World) {
    this.#seed = world.seed;
    this.contracts = new Contracts(world);
    this.keys = new Keys(this.contracts);
    this.#soundness = new Soundness(this.contracts);
    this.absence = new Absence(this.contracts, this.keys, this.#soundness, world.seed);
  }

  /** The value as a resolver gives it; throws if the resolver fails. */
  value({ type, field, object, args, input }: ObjectField): unknown {
    const places = this.contracts.places(type, field);
    const place = this.contracts.place(type, field);
    const target = namedType(place.field.type);
    if (this.keys.has(type, field)) {
      return isComposite(place, target) ? new DataObject(target, object) : this.keys.leaf(type, field, target, object);
    }
    if (this.absence.isAbsent(place.subgraph, type, object)) return null;
    const seed = hash(this.#seed, place.type, field, object, canonicalJson(args), canonicalJson(input));
    const value = this.#complete(place.field.type, {
      place,
      places,
      seed,
      sound: this.#soundness.holds(place.type, field) || this.#soundness.holds(type, field),
    });
    if (value instanceof Error) throw value;

    return value;
  }

  /** The type that an object behind an interface with a key has, by its number. */
  concreteType(type: string, object: number): string {
    const types = this.contracts.implementers(type);

    return types[object % types.length] ?? type;
  }

  #complete(type: TypeNode, position: Position): unknown {
    const dice = hash(position.seed, "fate") % 1000;
    const { fails, isNull } = this.#chances(type, position.sound);
    if (dice < fails) return new GraphQLError(`${position.place.type}.${position.place.field.name.value} failed.`);
    if (dice < fails + isNull) return null;
    const shape = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    if (shape.kind === Kind.LIST_TYPE) {
      return Array.from({ length: hash(position.seed, "length") % 4 }, (_, index) =>
        this.#complete(shape.type, { ...position, seed: hash(position.seed, index) }),
      );
    }

    return this.#named(shape.name.value, position);
  }

  #chances(type: TypeNode, sound: boolean): { readonly fails: number; readonly isNull: number } {
    if (type.kind !== Kind.NON_NULL_TYPE) return PER_MILLE;

    return sound ? { fails: 0, isNull: 0 } : { fails: PER_MILLE.failsNonNull, isNull: PER_MILLE.isNullNonNull };
  }

  #named(name: string, { place, places, seed }: Position): unknown {
    if (!isComposite(place, name)) return leafValue(name, place.subgraph.types.get(name), hash(seed, "leaf"));
    if (this.contracts.isKeyedInterface(name)) {
      const object = hash(seed, "object") % OBJECTS;

      return new DataObject(this.concreteType(name, object), object);
    }
    const possible = this.contracts.possible(places, name);
    const type = possible[hash(seed, "type") % possible.length];
    if (type === undefined) throw new Error(`No type is possible for ${name}.`);
    const numbers = this.keys.numbers(type);

    return new DataObject(type, numbers[hash(seed, "object") % numbers.length] ?? 0);
  }
}

function isComposite({ subgraph }: FieldPlace, type: string): boolean {
  const kind = subgraph.types.get(type)?.kind;

  return (
    kind === Kind.OBJECT_TYPE_DEFINITION ||
    kind === Kind.INTERFACE_TYPE_DEFINITION ||
    kind === Kind.UNION_TYPE_DEFINITION
  );
}
