import type { FetchDataRewrite } from "@apollo/query-planner";
import { isJsonObject, type JsonObject, MOST_LEVELS } from "../data/json.js";
import type { Supergraph } from "../supergraph/supergraph.js";

const FRAGMENT = "... on ";

/**
 * Applies a rewrite of the plan to an object in place: sets a value (a type's name), or renames a field (an alias of
 * the planner).
 */
export type Rewrite = (value: unknown) => void;

/** The plan's rewrites as one function; null where there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  supergraph: Supergraph,
): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, supergraph));

  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, supergraph: Supergraph): Rewrite {
  const last = rewrite.path.at(-1) ?? "";
  const change = (object: JsonObject): void => {
    if (rewrite.kind === "ValueSetter") object[last] = rewrite.setValueTo;
    else if (object[last] !== undefined) {
      object[rewrite.renameKeyTo] = object[last];
      delete object[last];
    }
  };

  return rewrite.path.slice(0, -1).reduceRight<Rewrite>(
    (next, element) => compileStep(element, next, supergraph),
    each((object) => change(object)),
  );
}

function compileStep(element: string, next: Rewrite, supergraph: Supergraph): Rewrite {
  if (!element.startsWith(FRAGMENT)) return each((object) => next(object[element]));
  const condition = element.slice(FRAGMENT.length);

  return each((object) => {
    const name = object.__typename;
    if (typeof name !== "string" || supergraph.isOfType(name, condition)) next(object);
  });
}

/** Applies to the items of lists within lists; other values stay unchanged. */
function each(change: (object: JsonObject) => void): Rewrite {
  const visit = (value: unknown, level: number): void => {
    if (isJsonObject(value)) change(value);
    else if (Array.isArray(value) && level < MOST_LEVELS) for (const item of value) visit(item, level + 1);
  };

  return (value) => visit(value, 0);
}
