import type { TypeNames } from "./type-names.js";

/** The source of an office's `nouns.ts` with the type imported and last in its list; null where the list is not written one noun a line. */
export function listNoun(source: string, { kebab, constant }: TypeNames): string | null {
  const begin = source.search(/\nexport const NOUNS: readonly \w+\[\] = \[\n/);
  const end = begin < 0 ? -1 : source.indexOf("\n];", begin);
  if (end < 0) return null;
  const imported = `import { ${constant}_NOUN } from "./${kebab}/${kebab}.noun.js";\n`;

  return `${imported}${source.slice(0, end)}\n  ${constant}_NOUN,${source.slice(end)}`;
}
