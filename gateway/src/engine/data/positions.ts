import { isJsonObject, type JsonObject } from "./json.js";

/** A path in the data: names and list indices. */
export type Path = readonly (string | number)[];

/** Every object at a plan's path, with its path in the data; for errors, which name each place. */
export function listPositions(root: JsonObject, path: readonly string[]): { object: JsonObject; position: Path }[] {
  const found: { object: JsonObject; position: Path }[] = [];
  const go = (value: unknown, depth: number, position: Path): void => {
    const element = path[depth];
    if (element === undefined) {
      if (isJsonObject(value)) found.push({ object: value, position });
    } else if (element === "@") {
      if (Array.isArray(value))
        value.forEach((item, index) => {
          go(item, depth + 1, [...position, index]);
        });
    } else if (isJsonObject(value)) go(value[element], depth + 1, [...position, element]);
  };
  go(root, 0, []);

  return found;
}
