import type { JsonObject } from "../data/json.js";
import { listPositions, type Path } from "../data/positions.js";
import type { Walk } from "../data/walk.js";
import type { Represent, Representation } from "./representation.js";

/** Where the entities of one list stand in the data, and how they are told to the subgraph. */
export interface EntityPlace {
  readonly path: readonly string[];
  readonly walk: Walk;
  readonly represent: Represent;
  /** Whether one object may stand for all entities with the same representation. */
  readonly dedupable: boolean;
}

/** The entities that one run asks of a subgraph in one list: every representation once, with all the objects that wait for it. */
export class EntityBatch {
  readonly representations: string[] = [];
  readonly #places: readonly EntityPlace[];
  readonly #byText = new Map<string, number>();
  /** By type, then by the value that alone decides: most entities need no text to be recognised. */
  readonly #byKey = new Map<unknown, Map<unknown, number>>();
  /** What they are known by is nested too deep to be sent. */
  readonly untold = new Set<JsonObject>();
  /** By index: the objects that the answer is for. */
  readonly #waiting: JsonObject[][] = [];

  constructor(root: JsonObject, places: readonly EntityPlace[]) {
    this.#places = places;
    for (const place of places) this.#gather(root, place);
  }

  #gather(root: JsonObject, { walk, represent, dedupable }: EntityPlace): void {
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
      this.untold.add(entity);

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

  /** The objects that wait for one entity of the list. */
  waitingFor(index: number): readonly JsonObject[] {
    return this.#waiting[index] ?? [];
  }

  /** Every place in the data of some of the objects. */
  placesOf(objects: ReadonlySet<JsonObject>, root: JsonObject): Path[] {
    if (objects.size === 0) return [];

    return this.#places.flatMap(({ path }) =>
      listPositions(root, path).flatMap(({ object, position }) => (objects.has(object) ? [position] : [])),
    );
  }

  /** Every place in the data of all entities of the list. */
  everyPlace(root: JsonObject): Path[] {
    return this.placesOf(new Set(this.#waiting.flat()), root);
  }

  /** Every place in the data of some entities of the list, by index. */
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
