import { type AnsweredFields, fieldsByName } from "./answered-fields.js";
import { isDedupable } from "./is-dedupable.js";
import { numberSteps } from "./number-steps.js";
import type { AnsweredNames, Plan, ProvedPlan } from "./plan.js";
import { pathBelow, withoutItems } from "./plan-path.js";
import { listFetches } from "./plan-tree.js";

/** Adds the facts of execution to a plan: the steps of its fetches, and where entities may share objects. */
export function schedulePlan({ tree, unfetched, answered }: ProvedPlan): Plan {
  const fetches = listFetches(tree);
  const dedupable = new Set(fetches.filter((planned) => isDedupable(planned, fetches, answered)));
  const sharedPaths = new Set([...dedupable].map(({ path }) => path.join("/")));
  const scheduled =
    tree &&
    numberSteps(tree, 0, (planned, step) => {
      const shared = ["", ...planned.path].map((_name, depth) =>
        sharedPaths.has(planned.path.slice(0, depth).join("/")),
      );

      return { ...planned, step, dedupable: dedupable.has(planned), shared };
    });
  const names = mergeNames([answered], "", new Set([...dedupable].map(({ path }) => withoutItems(path).join("/"))));

  return { tree: scheduled?.tree ?? null, steps: scheduled?.steps ?? 0, answered: names, unfetched };
}

/** The response names at some places, as plain data. */
function mergeNames(places: readonly AnsweredFields[], path: string, shared: ReadonlySet<string>): AnsweredNames {
  const below = [...fieldsByName(places)].map(([name, fields]): [string, AnsweredNames] => [
    name,
    mergeNames(fields, pathBelow(path, name), shared),
  ]);

  return { below: new Map(below), shared: shared.has(path) };
}
