import { isJsonObject, type JsonObject } from "./json.js";

/** Visits an object at the end of a path; the returned object replaces it. */
type Visit = (object: JsonObject) => JsonObject;

/** Visits every object at a path below the root, each object once even if it stands in several places. */
export type Walk = (root: JsonObject, visit: Visit) => void;

type Hop = (value: unknown, visit: Visit, met: Set<unknown>) => unknown;

/**
 * Compiles a plan's path; `@` means every item of a list. Remembers visited objects only where one object may stand in
 * several places, which `shared` says for every beginning of the path.
 */
export function compileWalk(path: readonly string[], shared: readonly boolean[]): Walk {
  const onceIfShared = (hop: Hop, depth: number): Hop => (shared[depth] ? once(hop) : hop);
  const end: Hop = (value, visit) => (isJsonObject(value) ? visit(value) : value);
  const walk = path.reduceRight<Hop>(
    (next, element, depth) => onceIfShared(element === "@" ? items(next) : field(element, next), depth),
    onceIfShared(end, path.length),
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
