import { type Random, repeat } from "./random.js";

/** Texts that are hardly documents at all. */
export const TOKENS: readonly ((random: Random) => string)[] = [manyTokens, randomTokens];

const WORDS = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "=",
  "@",
  "$",
  "!",
  "|",
  "&",
  "...",
  "query",
  "mutation",
  "subscription",
  "fragment",
  "on",
  "type",
  "schema",
  "extend",
  "input",
  "territory",
  "ags",
  '"',
  '"""',
  "#",
  ",",
  "name",
  "true",
  "null",
  "1",
  "1.",
  "-",
  "\\",
  "\u0000",
  "\ufeff",
  "é",
  "__typename",
];

function manyTokens(random: Random): string {
  return `{${random.pick(["__typename ", "stateBodies{id}", "[", "!", "...", '"x" ', "$a "]).repeat(random.int(1500, 12_000))}}`;
}

function randomTokens(random: Random): string {
  return repeat(random.size(400), () => random.pick(WORDS));
}
