import { listDirectives, readArgument } from "./field-directives.js";

/** The data class (`@data(class:)`) of each `Type.field` that has one, its own or its object's. */
export function readDataClasses(sdl: string): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  let ofObject: unknown;
  for (const { coordinate, directives } of listDirectives(sdl)) {
    const own = readArgument(directives, "data", "class");
    if (!coordinate.includes(".")) ofObject = own;
    else {
      const dataClass = own ?? ofObject;
      if (typeof dataClass === "string") classes.set(coordinate, dataClass);
    }
  }

  return classes;
}
