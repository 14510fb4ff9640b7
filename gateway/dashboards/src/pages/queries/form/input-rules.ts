import type { Parameter } from "@kim-hub/kit/saved-query-sheet";
import type { Language } from "../../../words/language.js";
import { RULE_WORDS } from "./rule-words.js";

/** The rules of a parameter as attributes of its `<input>`; the browser then tells of a fault before anything is sent. */
export type InputRules =
  | { readonly type: "date" }
  | { readonly type: "number"; readonly step: number; readonly min?: number; readonly max?: number }
  | { readonly type: "text"; readonly pattern?: string; readonly maxLength?: number };

/** The patterns of types whose parameters state none, as parts of an input object. */
const PATTERNS: ReadonlyMap<string, string> = new Map([["Quarter", String.raw`\d{4}-Q[1-4]`]]);
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["Quarter", "2026-Q3"],
  ["Ags", "05711"],
  ["Decimal", "2.50"],
]);

type Ruled = Pick<Parameter, "type" | "least" | "most" | "mostItems" | "mostLength" | "pattern">;

export function inputRulesOf(parameter: Ruled): InputRules {
  const { least, most, mostLength } = parameter;
  const { name, isList } = readType(parameter);
  const pattern = parameter.pattern ?? PATTERNS.get(name);
  if (isList) return { type: "text", pattern: listPattern(pattern ?? (name === "Int" ? String.raw`-?\d+` : "[^,]+")) };
  if (name === "LocalDate") return { type: "date" };
  if (name === "Int")
    return {
      type: "number",
      step: 1,
      ...(least !== undefined && { min: least }),
      ...(most !== undefined && { max: most }),
    };

  return {
    type: "text",
    ...(pattern !== undefined && { pattern }),
    ...(mostLength !== undefined && { maxLength: mostLength }),
  };
}

/** The same rules in words, for everybody; empty without one. */
export function describeRules(parameter: Ruled, language: Language): string {
  const words = RULE_WORDS[language];
  const { least, most, mostItems, mostLength } = parameter;
  const { name, isList } = readType(parameter);
  const example = EXAMPLES.get(name);
  const rules = [
    ...(isList ? [words.list] : []),
    ...(mostItems === undefined ? [] : [words.mostItems(mostItems)]),
    ...(least !== undefined && most !== undefined ? [words.range(least, most)] : []),
    ...(least !== undefined && most === undefined ? [words.least(least)] : []),
    ...(least === undefined && most !== undefined ? [words.most(most)] : []),
    ...(mostLength === undefined ? [] : [words.mostLength(mostLength)]),
    ...(example === undefined ? [] : [words.example(example)]),
  ];

  return rules.join(", ");
}

function readType({ type }: Pick<Parameter, "type">): { readonly name: string; readonly isList: boolean } {
  return { name: type.replace(/[[\]!]/g, ""), isList: type.startsWith("[") };
}

/** Items between commas, with spaces or without. */
function listPattern(item: string): string {
  return String.raw`\s*(${item})(\s*,\s*(${item}))*\s*`;
}
