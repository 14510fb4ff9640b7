import { isJsonObject, type JsonObject } from "./json.js";
import { mergeCopyInto, mergeInto } from "./merge.js";
import { listPositions, type Path } from "./positions.js";
import type { Represent } from "./representation.js";
import type { Rewrite } from "./rewrites.js";
import type { Walk } from "./walk.js";

/** Where the entities of one list stand in the data, and how they are told to the subgraph. */
export interface EntityPlace {
  readonly path: readonly string[];
  readonly walk: Walk;
  readonly represent: Represent;
  /** Whether one object may stand for all entities with the same representation. */
  readonly told: boolean;
}

interface ListParts {
  readonly places: readonly EntityPlace[];
  readonly rewrite: Rewrite | null;
  readonly nulls: (object: JsonObject) => void;
}

/** The entities that one run asks of a subgraph in one list: every representation once, with all the objects that wait for it. */
export class EntityList {
  readonly representations: string[] = [];
  readonly #parts: ListParts;
  readonly #indices = new Map<string, number>();
  /** By place, then by index: the objects that the answer is for. */
  readonly #waiting: JsonObject[][][];

  constructor(root: JsonObject, parts: ListParts) {
    this.#parts = parts;
    this.#waiting = parts.places.map((place) => this.#gather(root, place));
  }

  #gather(root: JsonObject, { walk, represent, told }: EntityPlace): JsonObject[][] {
    const waiting: JsonObject[][] = [];
    walk(root, (entity) => {
      const representation = represent(entity);
      if (representation === null) return entity;
      const index = this.#indexOf(representation);
      const same = waiting[index];
      if (!same) waiting[index] = [entity];
      else if (told) return same[0] ?? entity;
      else same.push(entity);

      return entity;
    });

    return waiting;
  }

  #indexOf(representation: string): number {
    const known = this.#indices.get(representation);
    if (known !== undefined) return known;
    this.#indices.set(representation, this.representations.length);

    return this.representations.push(representation) - 1;
  }

  /** Lays the answer over the objects that wait for it; an entity without answer is null in what was asked of it. */
  accept(entities: readonly unknown[] | null): void {
    const { rewrite, nulls } = this.#parts;
    this.representations.forEach((_representation, index) => {
      const answer = entities?.[index];
      const objects = this.#waiting.flatMap((waiting) => waiting[index] ?? []);
      if (!isJsonObject(answer)) {
        objects.forEach(nulls);

        return;
      }
      if (rewrite) {
        answer.__typename ??= objects[0]?.__typename;
        rewrite(answer);
      }
      // Copies first: after the last the answer's own parts go into the data.
      objects.slice(1).forEach((object) => {
        mergeCopyInto(object, answer);
      });
      if (objects[0]) mergeInto(objects[0], answer);
    });
  }

  /** Every place in the data of one entity of the list, or of all. */
  positions(root: JsonObject, index?: number): Path[] {
    return this.#parts.places.flatMap(({ path }, place) => {
      const waiting = this.#waiting[place] ?? [];
      const wanted = new Set(index === undefined ? waiting.flat() : waiting[index]);

      return listPositions(root, path).flatMap(({ object, position }) => (wanted.has(object) ? [position] : []));
    });
  }
}
