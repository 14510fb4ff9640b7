import { listDirectives, readArgument } from "./field-directives.js";

/** The data class (`@data(class:)`) of each `Type.field` that has one. */
export function readDataClasses(sdl: string): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const { coordinate, directives } of listDirectives(sdl)) {
    const dataClass = readArgument(directives, "data", "class");
    if (typeof dataClass === "string") classes.set(coordinate, dataClass);
  }

  return classes;
}
