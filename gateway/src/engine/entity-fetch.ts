import { print } from "graphql";
import { arePublic, compileNulls, isHidden, listAsked } from "./asked-fields.js";
import { EntityList } from "./entity-list.js";
import { entitySelection, joinEntityFetches, listName } from "./fetch-document.js";
import type { PlannedFetch } from "./plan-tree.js";
import { compileRepresentation } from "./representation.js";
import { compileBody } from "./request-body.js";
import { compileRewrites } from "./rewrites.js";
import type { Run } from "./run.js";
import { toRunError, unanswered } from "./run-errors.js";
import type { SourceAnswer } from "./source.js";
import { askSource, type Step } from "./step.js";
import type { Supergraph } from "./supergraph.js";
import { compileWalk } from "./walk.js";

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
  const lists = groupBySelection(fetches).map((group) => compileList(group, supergraph, places));
  const single = lists.length === 1;
  const write = compileBody({
    query: single ? fetch.operation : joinQuery(fetches),
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
    const gathered = lists.map((list) => new EntityList(run.data, list));
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
    read(answer).forEach((entities, index) => {
      gathered[index]?.accept(entities);
    });
    report(run, { answer, gathered, alias });
  };
}

/** The places whose selections are the same share a list. */
function groupBySelection(fetches: readonly PlannedFetch[]): [PlannedFetch, ...PlannedFetch[]][] {
  const groups = new Map<string, [PlannedFetch, ...PlannedFetch[]]>();
  for (const planned of fetches) {
    const key = print(entitySelection(planned.definition)) + JSON.stringify(planned.fetch.outputRewrites ?? []);
    const group = groups.get(key);
    if (group) group.push(planned);
    else groups.set(key, [planned]);
  }

  return [...groups.values()];
}

function compileList(
  group: readonly [PlannedFetch, ...PlannedFetch[]],
  supergraph: Supergraph,
  { isTold, isShared }: Pick<EntityFetchParts, "isTold" | "isShared">,
) {
  return {
    places: group.map((planned) => ({
      path: planned.path,
      walk: compileWalk(planned.path, isShared),
      represent: compileRepresentation({
        requires: planned.fetch.requires ?? [],
        rewrites: planned.fetch.inputRewrites,
        supergraph,
      }),
      told: isTold(planned),
    })),
    rewrite: compileRewrites(group[0].fetch.outputRewrites, supergraph),
    nulls: compileNulls(listAsked(group[0], supergraph), supergraph),
  };
}

function joinQuery(fetches: readonly PlannedFetch[]): string {
  const groups = groupBySelection(fetches);

  return joinEntityFetches(
    groups.map(([{ definition }]) => entitySelection(definition)),
    groups.map(([{ definition }]) => definition),
  );
}

/** The answer's entities, or null where it has none of that number. */
function readEntities(answer: SourceAnswer | null, alias: string, count: number): readonly unknown[] | null {
  const entities = answer?.data?.[alias];

  return Array.isArray(entities) && entities.length === count ? entities : null;
}

interface Report {
  readonly answer: SourceAnswer | null;
  readonly gathered: readonly EntityList[];
  readonly alias: (index: number) => string;
}

function report(run: Run, { answer, gathered, alias }: Report): void {
  const errors = answer?.errors ?? [];
  for (const error of errors) {
    const [name, index, ...rest] = error.path ?? [];
    const list = gathered[gathered.findIndex((_list, place) => alias(place) === name)];
    if (!list || typeof index !== "number") run.errors.push(toRunError(error, undefined));
    else
      for (const position of list.positions(run.data, index))
        run.errors.push(toRunError(error, [...position, ...rest]));
  }
  if (answer?.data || errors.length > 0) return;
  for (const position of gathered.flatMap((list) => list.positions(run.data))) run.errors.push(unanswered(position));
}
