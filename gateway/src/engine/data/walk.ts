import { isJsonObject, type JsonObject } from "./json.js";

/** Visits an object at the end of a path; the returned object replaces it. */
export type Visit = (object: JsonObject) => JsonObject;

/** Visits every object at a path below the root, each object once even if it stands in several places. */
export type Walk = (root: JsonObject, visit: Visit) => void;

type Hop = (value: unknown, visit: Visit, met: Set<unknown>) => unknown;

/**
 * Compiles a plan's path; `@` means every item of a list. Remembers visited objects only at paths, joined, for which
 * `isShared` says that one object may stand in several places.
 */
export function compileWalk(path: readonly string[], isShared: (path: string) => boolean): Walk {
  const end: Hop = (value, visit) => (isJsonObject(value) ? visit(value) : value);
  const walk = path.reduceRight<Hop>(
    (next, element, index) => {
      const hop = element === "@" ? items(next) : field(element, next);

      return isShared(path.slice(0, index).join("/")) ? once(hop) : hop;
    },
    isShared(path.join("/")) ? once(end) : end,
  );

  return (root, visit) => {
    walk(root, visit, new Set());
  };
}

function items(next: Hop): Hop {
  return (value, visit, met) => {
    if (!Array.isArray(value)) return value;
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (item === null) continue;
      const kept = next(item, visit, met);
      if (kept !== item) value[index] = kept;
    }

    return value;
  };
}

function field(name: string, next: Hop): Hop {
  return (value, visit, met) => {
    if (!isJsonObject(value)) return value;
    const child = value[name];
    if (child === null || child === undefined) return value;
    const kept = next(child, visit, met);
    if (kept !== child) value[name] = kept;

    return value;
  };
}

/** A visited object is the same below, too: it is walked once, however often it occurs. */
function once(hop: Hop): Hop {
  return (value, visit, met) => {
    if (met.has(value)) return value;
    const kept = hop(value, visit, met);
    met.add(kept);

    return kept;
  };
}
