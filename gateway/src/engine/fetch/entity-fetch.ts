import { print } from "graphql";
import { isJsonObject } from "../data/json.js";
import { joinEntityFetches, listName } from "../planning/tree/fetch-document.js";
import type { PlannedFetch } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import type { SourceAnswer, SourceError } from "../wire/source.js";
import { arePublic, isHidden, listAsked } from "./asked-fields.js";
import { EntityList } from "./entity-list.js";
import type { Gathering } from "./gathering.js";
import { compileBody } from "./request-body.js";
import type { Run } from "./run.js";
import { toRunError, unanswered, untold } from "./run-errors.js";
import { askSource, type Step } from "./step.js";

/** Fetches of entities from one subgraph at one time: one request, however many places of the plan wait for it. */
interface EntityFetchParts {
  /** One at least. */
  readonly fetches: readonly PlannedFetch[];
  /** Whether entities with equal representations are equal at the fetch's place. */
  readonly isTold: (planned: PlannedFetch) => boolean;
  /** Whether one object may stand in several places at a path, joined. */
  readonly isShared: (path: string) => boolean;
  readonly supergraph: Supergraph;
  readonly stepsLeft: number;
}

export function compileEntityFetch({ fetches, supergraph, stepsLeft, ...places }: EntityFetchParts): Step {
  const [first] = fetches;
  if (!first) throw new Error("A fetch of entities has no part.");
  const { fetch } = first;
  const asked = fetches.flatMap((planned) => listAsked(planned, supergraph));
  const hidden = isHidden(asked, supergraph);
  const groups = groupByQuestion(fetches);
  const lists = groups.map((group) => new EntityList({ fetches: group, supergraph, ...places }));
  const single = lists.length === 1;
  const write = compileBody({
    query: single
      ? fetch.operation
      : joinEntityFetches(
          lists.map(({ selection }) => selection),
          fetches.map(({ definition }) => definition),
        ),
    operationName: fetch.operationName,
    variables: [...new Set(fetches.flatMap((planned) => planned.fetch.variableUsages ?? []))],
  });
  const request = {
    subgraph: fetch.serviceName,
    mutation: false,
    shareable: arePublic(asked, supergraph),
    stepsLeft,
  };
  const alias = (index: number) => (single ? "_entities" : listName(index));
  const variable = (index: number) => (single ? "representations" : listName(index));

  return async (run) => {
    if (run.abandoned) return;
    const gathered = lists.map((list) => list.gather(run));
    for (const list of gathered) run.errors.addEach(list.placesOf(list.untold, run.data), untold);
    if (gathered.every(({ representations }) => representations.length === 0)) return;
    const members = gathered.map(({ representations }, index) => `"${variable(index)}":[${representations.join(",")}]`);
    const read = (answer: SourceAnswer | null) =>
      gathered.map((list, index) => readEntities(answer, alias(index), list.representations.length));
    const answer = await askSource({
      run,
      request: { ...request, body: write(run, members) },
      hidden,
      fits: (candidate) => !candidate.data || !read(candidate).includes(null),
    });
    if (run.abandoned) return;
    run.gatherings.forget();
    const entities = read(answer);
    lists.forEach((list, index) => {
      const gathering = gathered[index];
      if (gathering) list.accept(run, gathering, entities[index] ?? null);
    });
    report(run, { answer, gathered, alias });
  };
}

/** Fetches that ask the same of their entities share a list. */
function groupByQuestion(fetches: readonly PlannedFetch[]): PlannedFetch[][] {
  const question = ({ fetch, definition }: PlannedFetch) =>
    print(definition.selectionSet) + JSON.stringify(fetch.outputRewrites ?? []);

  return [...Map.groupBy(fetches, question).values()];
}

/** The answer's entities, null for one that the subgraph does not know; or null where it has no such list of that length. */
function readEntities(answer: SourceAnswer | null, alias: string, count: number): readonly unknown[] | null {
  const entities = answer?.data?.[alias];
  if (!Array.isArray(entities) || entities.length !== count) return null;

  return entities.every((entity) => entity === null || isJsonObject(entity)) ? entities : null;
}

interface Report {
  readonly answer: SourceAnswer | null;
  readonly gathered: readonly Gathering[];
  readonly alias: (index: number) => string;
}

function report(run: Run, { answer, gathered, alias }: Report): void {
  const { errors, moreErrors = 0 } = answer ?? {};
  if (errors && errors.length > 0) {
    // Looked for once, however many errors there are.
    const places = new Map(
      gathered.map((list, index) => [alias(index), list.positions(run.data, indicesBelow(alias(index), errors))]),
    );
    for (const error of errors) {
      const [name, index, ...rest] = error.path ?? [];
      const list = typeof name === "string" ? places.get(name) : undefined;
      if (!list || typeof index !== "number") run.errors.add(toRunError(error, undefined));
      else run.errors.addEach(list.get(index) ?? [], (position) => toRunError(error, [...position, ...rest]));
    }
    if (moreErrors > 0) run.errors.omit(moreErrors, errors[0]?.code);
  } else if (!answer?.data) {
    for (const list of gathered) run.errors.addEach(list.everyPlace(run.data), unanswered);
  }
}

/** The entities of a list that errors speak of. */
function indicesBelow(alias: string, errors: readonly SourceError[]): ReadonlySet<number> {
  return new Set(
    errors.flatMap(({ path: [name, index] = [] }) => (name === alias && typeof index === "number" ? [index] : [])),
  );
}
