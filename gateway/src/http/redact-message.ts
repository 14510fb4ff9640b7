import { shorten } from "../engine/wire/shorten.js";

/** Where graphql-js and its scalars begin to quote what they were given. */
const QUOTES = /(?:, found |: |,? but got| (?:date-time-string|Unix timestamp|Date type) )[\s\S]*$/;
const TOKEN = /\b(Name|Int|Float|String|BlockString) "[\s\S]*"/;
const ENUM_VALUE = /^Value "[\s\S]*" does not exist/;

/** The rule that a value breaks, in graphql-js's words but without the value: a token or a name may stand there. */
export function redactValue(message: string): string {
  return shorten(message.replace(QUOTES, ".").replace(ENUM_VALUE, "The value does not exist"));
}

/** What is wrong with the text of a document, and where; a pasted token may stand there as any kind of word. */
export function redactToken(message: string, place: { line: number; column: number } | undefined): string {
  const where = place ? ` (line ${place.line}, column ${place.column})` : "";

  return shorten(`${message.replace(TOKEN, "$1").replace(/\.$/, "")}${where}.`);
}
