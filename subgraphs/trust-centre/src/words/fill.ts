const HOLE = /\{(\w+)\}/g;

/** The names in braces, each once and in alphabetical order. */
export function holesOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(HOLE)].map(([, name = ""]) => name))].toSorted();
}

/** The template with a value in each hole; a hole without value is a fault of the program. */
export function fill(template: string, values: ReadonlyMap<string, string>): string {
  return template.replaceAll(HOLE, (_hole, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No value fills {${name}}.`);

    return value;
  });
}
