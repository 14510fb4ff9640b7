import { print } from "graphql";
import { isJsonObject } from "../data/json.js";
import { joinEntityFetches, listName } from "../planning/tree/fetch-document.js";
import type { ScheduledFetch } from "../planning/tree/plan.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import type { SourceAnswer, SourceError } from "../wire/source.js";
import { askSource } from "./ask-source.js";
import { EntitiesField } from "./entities-field.js";
import type { EntityBatch } from "./entity-batch.js";
import { arePublic, isHidden, listFetchFields } from "./field-access.js";
import type { PlanStep } from "./plan-step.js";
import { compileRefusal, refusedEntities } from "./refused-objects.js";
import { compileBody } from "./request-body.js";
import type { Run } from "./run.js";
import { type RunErrors, tooDeep, toRunError, unanswered } from "./run-errors.js";

/** Entity fetches to one subgraph at one step, sent as one request. */
interface EntityFetchOptions {
  /** At least one. */
  readonly fetches: readonly ScheduledFetch[];
  readonly supergraph: Supergraph;
  readonly stepsLeft: number;
}

export function compileEntityFetch({ fetches, supergraph, stepsLeft }: EntityFetchOptions): PlanStep {
  const [first] = fetches;
  if (!first) throw new Error("An entity request has no fetch.");
  const { fetch } = first;
  const asked = fetches.flatMap((planned) => listFetchFields(planned, supergraph));
  const groups = groupBySelection(fetches);
  const hidden = groups.map((group) =>
    isHidden(
      group.flatMap((planned) => listFetchFields(planned, supergraph)),
      supergraph,
    ),
  );
  const fields = groups.map((group) => new EntitiesField(group, supergraph));
  const single = fields.length === 1;
  const write = compileBody({
    query: single
      ? fetch.operation
      : joinEntityFetches(
          fields.map(({ selection }) => selection),
          fetches.map(({ definition }) => definition),
        ),
    operationName: fetch.operationName,
    variables: [...new Set(fetches.flatMap((planned) => planned.fetch.variableUsages ?? []))],
  });
  const shareable = arePublic(asked, supergraph);
  const refusals = fields.map(({ selection }) => compileRefusal(shareable ? null : selection, supergraph));
  const request = {
    subgraph: fetch.serviceName,
    mutation: false,
    shareable,
    stepsLeft,
  };
  const alias = (index: number) => (single ? "_entities" : listName(index));
  const variable = (index: number) => (single ? "representations" : listName(index));

  return async (run) => {
    if (run.abandoned) return;
    const batches = fields.map((field) => field.collect(run));
    const errors = run.openErrors();
    for (const batch of batches) errors.addEach(batch.placesOf(batch.tooDeep, run.data), tooDeep);
    if (batches.every(({ representations }) => representations.length === 0)) return;
    const members = batches.map(({ representations }, index) => `"${variable(index)}":[${representations.join(",")}]`);
    const read = (answer: SourceAnswer | null) =>
      batches.map((batch, index) => readEntities(answer, alias(index), batch.representations.length));
    const lists = batches.map(({ representations }, index) => ({
      alias: alias(index),
      representations,
      refuse: refusals[index] ?? compileRefusal(null, supergraph),
    }));
    const answer = await askSource({
      run,
      request: {
        ...request,
        body: write(run, members),
        refuse: (judge) => refusedEntities(lists, { conditions: run.coerced, judge }),
      },
      // Of those that ask for something: whether others travel in the same request is chance.
      hidden: batches.every(({ representations }, index) => representations.length === 0 || hidden[index]),
      fits: (candidate) => !candidate.data || !read(candidate).includes(null),
    });
    if (run.abandoned) return;
    run.forgetBatches();
    const entities = read(answer);
    fields.forEach((field, index) => {
      const batch = batches[index];
      if (batch) field.accept(run, { batch, entities: entities[index] ?? null, errors });
    });
    report(run, { answer, batches, alias, found: errors });
  };
}

/** Fetches with the same selection set share one `_entities` field. */
function groupBySelection(fetches: readonly ScheduledFetch[]): ScheduledFetch[][] {
  const selection = ({ fetch, definition }: ScheduledFetch) =>
    print(definition.selectionSet) + JSON.stringify(fetch.outputRewrites ?? []);

  return [...Map.groupBy(fetches, selection).values()];
}

/** The answered entities, null for an unknown one; or null if there is no list of that length. */
function readEntities(answer: SourceAnswer | null, alias: string, count: number): readonly unknown[] | null {
  const entities = answer?.data?.[alias];
  if (!Array.isArray(entities) || entities.length !== count) return null;

  return entities.every((entity) => entity === null || isJsonObject(entity)) ? entities : null;
}

interface Report {
  readonly answer: SourceAnswer | null;
  readonly batches: readonly EntityBatch[];
  readonly alias: (index: number) => string;
  readonly found: RunErrors;
}

function report(run: Run, { answer, batches, alias, found }: Report): void {
  const { errors, moreErrors = 0 } = answer ?? {};
  if (errors && errors.length > 0) {
    // Found once, however many errors there are.
    const places = new Map(
      batches.map((batch, index) => [alias(index), batch.positions(run.data, indicesBelow(alias(index), errors))]),
    );
    for (const error of errors) {
      const [name, index, ...rest] = error.path ?? [];
      const positions = typeof name === "string" ? places.get(name) : undefined;
      if (!positions || typeof index !== "number") found.add(toRunError(error, undefined));
      else found.addEach(positions.get(index) ?? [], (position) => toRunError(error, [...position, ...rest]));
    }
    if (moreErrors > 0) found.omit(moreErrors, errors[0]?.code);
  } else if (!answer?.data) {
    for (const batch of batches) found.addEach(batch.everyPlace(run.data), unanswered);
  }
}

/** The indices of the entities that errors point to. */
function indicesBelow(alias: string, errors: readonly SourceError[]): ReadonlySet<number> {
  return new Set(
    errors.flatMap(({ path: [name, index] = [] }) => (name === alias && typeof index === "number" ? [index] : [])),
  );
}
