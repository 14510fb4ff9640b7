import type { SelectionSetNode } from "graphql";
import { isJsonObject, type JsonObject } from "../data/json.js";
import type { Merge } from "../data/merge.js";
import { compileWalk } from "../data/walk.js";
import { entitySelection } from "../planning/tree/fetch-document.js";
import type { ScheduledFetch } from "../planning/tree/plan.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import { compileNulls } from "./compile-nulls.js";
import type { CopyBudget } from "./copy-budget.js";
import { EntityBatch, type EntityPlace } from "./entity-batch.js";
import { listFetchFields } from "./field-access.js";
import { compileRepresentation } from "./representation.js";
import { compileRewrites, type Rewrite } from "./rewrites.js";
import type { Run } from "./run.js";
import { excessive, type RunErrors } from "./run-errors.js";

/** Objects to merge one answer into. */
interface Waiting {
  readonly objects: readonly JsonObject[];
  /** Collects the objects that would exceed the copy budget. */
  readonly without: Set<JsonObject>;
  readonly copies: CopyBudget;
}

/** What a subgraph answered about a batch. */
interface Accepted {
  readonly batch: EntityBatch;
  readonly entities: readonly unknown[] | null;
  readonly errors: RunErrors;
}

/** One compiled `_entities` field: collects its entities from the data and merges the answers back. */
export class EntitiesField {
  readonly selection: SelectionSetNode;
  readonly #places: readonly EntityPlace[];
  /** Fields with the same key collect the same entities. */
  readonly #key: string;
  readonly #rewrite: Rewrite | null;
  readonly #nulls: (object: JsonObject) => void;
  readonly #merge: Merge;

  /** Takes fetches with the same entity selection; at least one. */
  constructor(fetches: readonly ScheduledFetch[], supergraph: Supergraph) {
    const [first] = fetches;
    if (!first) throw new Error("An entities field has no fetch.");
    this.selection = entitySelection(first.definition);
    this.#places = fetches.map((planned) => ({
      path: planned.path,
      walk: compileWalk(planned.path, planned.shared),
      represent: compileRepresentation({
        requires: planned.fetch.requires ?? [],
        rewrites: planned.fetch.inputRewrites,
        supergraph,
      }),
      dedupable: planned.dedupable,
    }));
    this.#key = JSON.stringify(fetches.map(({ path, fetch }) => [path, fetch.requires, fetch.inputRewrites]));
    this.#rewrite = compileRewrites(first.fetch.outputRewrites, supergraph);
    this.#nulls = compileNulls(listFetchFields(first, supergraph), supergraph);
    this.#merge = supergraph.merge;
  }

  /** Collects the entities from a run's data, once for all fetches of the same entities at the same time. */
  collect(run: Run): EntityBatch {
    return run.batch(this.#key, () => new EntityBatch(run.data, this.#places));
  }

  /** Merges the answers into the objects; the selected fields of an entity without an answer become null. */
  accept(run: Run, { batch, entities, errors }: Accepted): void {
    const without = new Set<JsonObject>();
    batch.representations.forEach((_representation, index) => {
      const answer = entities?.[index];
      const objects = batch.waitingFor(index);
      if (isJsonObject(answer)) this.#lay(answer, { objects, without, copies: run.copies });
      else objects.forEach(this.#nulls);
    });
    without.forEach(this.#nulls);
    errors.addEach(batch.placesOf(without, run.data), excessive);
  }

  #lay(answer: JsonObject, { objects, without, copies }: Waiting): void {
    if (this.#rewrite) {
      answer.__typename ??= objects[0]?.__typename;
      this.#rewrite(answer);
    }
    // Copies first: the last merge moves the answer's own parts into the data.
    for (let index = objects.length - 1; index >= 0; index -= 1) {
      const object = objects[index];
      if (!object) continue;
      if (index === 0) this.#merge.into(object, answer);
      else if (copies.take(answer)) this.#merge.copyInto(object, answer);
      else without.add(object);
    }
  }
}
