import { isObject } from "@kim-hub/kit/answer";

/** Where two answers differ: each place with what stood there and what stands there now, in JSON. */
export function listDifferences(before: unknown, now: unknown, path = ""): readonly string[] {
  if (Array.isArray(before) && Array.isArray(now)) {
    const length = Math.max(before.length, now.length);

    return Array.from({ length }, (_, index) => listDifferences(before[index], now[index], `${path}[${index}]`)).flat();
  }
  if (isObject(before) && isObject(now)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];

    return names.flatMap((name) => listDifferences(before[name], now[name], path === "" ? name : `${path}.${name}`));
  }

  return before === now ? [] : [`${path}: ${write(before)} → ${write(now)}`];
}

const write = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
