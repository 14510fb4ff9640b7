import type { Path } from "./positions.js";
import type { RunError } from "./run-errors.js";

/**
 * The faults that no subgraph's error accounts for: none stands at the fault's place, above it or below it. An error without a place may
 * account for any.
 */
export function listUnexplained(faults: readonly RunError[], errorPlaces: readonly (Path | undefined)[]): RunError[] {
  const paths = errorPlaces.filter((path) => path !== undefined);
  if (paths.length < errorPlaces.length) return [];
  const places = new Set(paths.map(keyOf));
  const above = new Set(paths.flatMap(listPrefixes));

  return faults.filter(({ path = [] }) => {
    const prefixes = listPrefixes(path);

    return !above.has(keyOf(path)) && !prefixes.some((prefix) => places.has(prefix));
  });
}

/** The place itself and every one above it. */
function listPrefixes(path: Path): string[] {
  return path.map((_element, index) => keyOf(path.slice(0, index + 1)));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
