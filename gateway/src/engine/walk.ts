import { isJsonObject, type JsonObject } from "./json.js";

/** Meets an object at the end of a path; what it returns takes the object's place. */
export type Visit = (object: JsonObject) => JsonObject;

/** Goes to every object at a path below the root; an object that stands in several places of it is met once. */
export type Walk = (root: JsonObject, visit: Visit) => void;

type Step = (value: unknown, visit: Visit, met: Set<unknown>) => unknown;

/** Compiles a plan's path; `@` stands for every item of a list. */
export function compileWalk(path: readonly string[]): Walk {
  const end: Step = (value, visit, met) => {
    if (!isJsonObject(value) || met.has(value)) return value;
    const kept = visit(value);
    met.add(kept);

    return kept;
  };
  const walk = path.reduceRight((next, element) => (element === "@" ? items(next) : field(element, next)), end);

  return (root, visit) => {
    walk(root, visit, new Set());
  };
}

function items(next: Step): Step {
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

function field(name: string, next: Step): Step {
  return (value, visit, met) => {
    // An object that was met is the same one below, too: each is gone through once, however often it stands there.
    if (!isJsonObject(value) || met.has(value)) return value;
    met.add(value);
    const child = value[name];
    if (child === null || child === undefined) return value;
    const kept = next(child, visit, met);
    if (kept !== child) value[name] = kept;

    return value;
  };
}
