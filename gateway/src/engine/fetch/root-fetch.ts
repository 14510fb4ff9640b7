import { responseName } from "@kim-hub/kit/response-name";
import { listPositions } from "../data/positions.js";
import { fetchedSelection, fetchedType } from "../planning/tree/fetched-fields.js";
import type { PlannedFetch } from "../planning/tree/plan-tree.js";
import type { Supergraph } from "../supergraph/supergraph.js";
import type { SourceAnswer } from "../wire/source.js";
import { askSource } from "./ask-source.js";
import { compileNulls } from "./compile-nulls.js";
import { arePublic, isHidden, listFetchFields } from "./field-access.js";
import type { PlanStep } from "./plan-step.js";
import { compileRefusal, refusedRoot } from "./refused-objects.js";
import { compileBody } from "./request-body.js";
import { compileRewrites } from "./rewrites.js";
import type { Run } from "./run.js";
import { excessive, toRunError, unanswered } from "./run-errors.js";

/**
 * Compiles a fetch of root fields: its answer is merged at the root, or at the fetch's path if a type leads back to the
 * root.
 */
export function compileRootFetch(planned: PlannedFetch, supergraph: Supergraph, stepsLeft: number): PlanStep {
  const { fetch, path } = planned;
  const { merge } = supergraph;
  const asked = listFetchFields(planned, supergraph);
  const nulls = compileNulls(asked, supergraph);
  const rewrite = compileRewrites(fetch.outputRewrites, supergraph);
  const mutation = fetch.operationKind === "mutation";
  const hidden = isHidden(asked, supergraph);
  const shareable = !mutation && arePublic(asked, supergraph);
  const refuse = compileRefusal(shareable ? null : fetchedSelection(planned), supergraph);
  const type = fetchedType(planned, supergraph);
  const write = compileBody({
    query: fetch.operation,
    operationName: fetch.operationName,
    variables: fetch.variableUsages ?? [],
  });
  const request = {
    subgraph: fetch.serviceName,
    mutation,
    shareable,
    stepsLeft,
  };

  const accept = (run: Run, { data, errors, moreErrors }: SourceAnswer): void => {
    const found = run.openErrors();
    run.forgetBatches();
    const targets = listPositions(run.data, path);
    if (data) rewrite?.(data);
    targets.forEach(({ object, position }, index) => {
      if (!data) nulls(object);
      else if (index === 0) merge.into(object, data);
      else if (run.copies.take(data)) merge.copyInto(object, data);
      else {
        nulls(object);
        found.add(excessive(position));
      }
    });
    for (const error of errors) {
      found.addEach(targets, ({ position }) =>
        toRunError(error, error.path ? [...position, ...error.path] : undefined),
      );
    }
    if (moreErrors > 0) found.omit(moreErrors, errors[0]?.code);
  };

  return async (run) => {
    const targets = path.length === 0 ? [run.data] : listPositions(run.data, path);
    if (targets.length === 0) return;
    const answer = await askSource({
      run,
      request: {
        ...request,
        body: write(run, []),
        refuse: (judge) => refusedRoot(refuse({ type, conditions: run.coerced, judge, path: [] })),
      },
      hidden,
      fits: () => true,
    });
    if (answer) {
      accept(run, answer);

      return;
    }
    if (run.abandoned) return;
    const found = run.openErrors();
    const missing = listPositions(run.data, path);
    for (const { object } of missing) nulls(object);
    for (const name of new Set(asked.map(({ node }) => responseName(node)))) {
      found.addEach(missing, ({ position }) => unanswered([...position, name]));
    }
  };
}
