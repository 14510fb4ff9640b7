import type { JsonObject } from "../data/json.js";
import { listPositions, type Path } from "../data/positions.js";
import type { Walk } from "../data/walk.js";
import type { Represent, Representation } from "./representation.js";

/** One place of the entities in the data, with their representation. */
export interface EntityPlace {
  readonly path: readonly string[];
  readonly walk: Walk;
  readonly represent: Represent;
  /** Whether entities with equal representations may share one object. */
  readonly dedupable: boolean;
}

/** One `_entities` argument of one run: each distinct representation, with the objects to merge its answer into. */
export class EntityBatch {
  readonly representations: string[] = [];
  readonly #places: readonly EntityPlace[];
  readonly #byText = new Map<string, number>();
  /** By type, then by the only key value: most entities are recognised without writing their representation. */
  readonly #byKey = new Map<unknown, Map<unknown, number>>();
  /** Entities whose representation is nested too deep to be sent. */
  readonly tooDeep = new Set<JsonObject>();
  /** By index: the objects to merge the answer into. */
  readonly #waiting: JsonObject[][] = [];

  constructor(root: JsonObject, places: readonly EntityPlace[]) {
    this.#places = places;
    for (const place of places) this.#collect(root, place);
  }

  #collect(root: JsonObject, { walk, represent, dedupable }: EntityPlace): void {
    const here: JsonObject[] = [];
    walk(root, (entity) => {
      const index = this.#indexOf(entity, represent);
      if (index === null) return entity;
      const same = here[index];
      if (dedupable && same) return same;
      here[index] = entity;
      const waiting = this.#waiting[index];
      if (waiting) waiting.push(entity);
      else this.#waiting[index] = [entity];

      return entity;
    });
  }

  #indexOf(entity: JsonObject, represent: Represent): number | null {
    const representation = represent(entity);
    if (!representation) return null;
    const value = representation.key === null ? undefined : entity[representation.key];
    if (typeof value !== "string") return this.#indexOfText(this.#write(entity, representation));
    let ofType = this.#byKey.get(representation);
    if (!ofType) {
      ofType = new Map();
      this.#byKey.set(representation, ofType);
    }
    const known = ofType.get(value);
    if (known !== undefined) return known;
    const index = this.#indexOfText(this.#write(entity, representation));
    if (index !== null) ofType.set(value, index);

    return index;
  }

  #write(entity: JsonObject, { write }: Representation): string | null {
    try {
      return write(entity);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.tooDeep.add(entity);

      return null;
    }
  }

  #indexOfText(text: string | null): number | null {
    if (text === null) return null;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.representations.length);

    return this.representations.push(text) - 1;
  }

  /** The objects of one representation. */
  waitingFor(index: number): readonly JsonObject[] {
    return this.#waiting[index] ?? [];
  }

  /** Every path of some of the objects. */
  placesOf(objects: ReadonlySet<JsonObject>, root: JsonObject): Path[] {
    if (objects.size === 0) return [];

    return this.#places.flatMap(({ path }) =>
      listPositions(root, path).flatMap(({ object, position }) => (objects.has(object) ? [position] : [])),
    );
  }

  /** Every path of all entities. */
  everyPlace(root: JsonObject): Path[] {
    return this.placesOf(new Set(this.#waiting.flat()), root);
  }

  /** Every path of some entities, by index. */
  positions(root: JsonObject, wanted: ReadonlySet<number>): ReadonlyMap<number, Path[]> {
    const waitingAs = new Map<JsonObject, number[]>();
    for (const index of wanted) {
      for (const object of this.waitingFor(index)) waitingAs.set(object, [...(waitingAs.get(object) ?? []), index]);
    }
    const positions = new Map([...wanted].map((index): [number, Path[]] => [index, []]));
    if (waitingAs.size === 0) return positions;
    for (const { path } of this.#places) {
      for (const { object, position } of listPositions(root, path)) {
        for (const index of waitingAs.get(object) ?? []) positions.get(index)?.push(position);
      }
    }

    return positions;
  }
}
