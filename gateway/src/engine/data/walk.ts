import { isJsonObject, type JsonObject } from "./json.js";

/** Meets an object at the end of a path; what it returns takes the object's place. */
export type Visit = (object: JsonObject) => JsonObject;

/** Goes to every object at a path below the root; an object that stands in several places of it is met once. */
export type Walk = (root: JsonObject, visit: Visit) => void;

type Hop = (value: unknown, visit: Visit, met: Set<unknown>) => unknown;

/**
 * Compiles a plan's path; `@` stands for every item of a list. Only where `isShared` says of a path, joined, that one object may
 * stand in several places there, is it remembered which ones were met.
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

/** An object that was met is the same one below, too: it is gone through once, however often it stands there. */
function once(hop: Hop): Hop {
  return (value, visit, met) => {
    if (met.has(value)) return value;
    const kept = hop(value, visit, met);
    met.add(kept);

    return kept;
  };
}
