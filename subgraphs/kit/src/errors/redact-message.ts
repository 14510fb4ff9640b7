import { shorten } from "./shorten.js";

/** The beginning of a quoted value in messages of graphql-js and its scalars. */
const QUOTES = /(?:, found |: |,? but got| (?:date-time-string|Unix timestamp|Date type) )[\s\S]*$/;
const TOKEN = /\b(Name|Int|Float|String|BlockString) "[\s\S]*"/;
const PLACE = /(?<!\\) at "([A-Za-z_][\w.[\]]*)"; /;
const ENUM_VALUE = /^Value "[\s\S]*" does not exist/;

/** The rule that a value breaks, in graphql-js's words without the value, which may be a token or a name. */
export function redactValue(message: string): string {
  return shorten(message.replace(QUOTES, ".").replace(ENUM_VALUE, "The value does not exist"));
}

/** Where in a variable the value stands, e.g. `input.validTo`: names of the schema alone, as graphql-js escapes the quotes of a value. Null for the variable itself. */
export function redactPlace(message: string): string | null {
  return PLACE.exec(message)?.[1] ?? null;
}

/** The fault in a document's text and its place, without the quoted word, which may be a pasted token. */
export function redactToken(message: string, place: { line: number; column: number } | undefined): string {
  const where = place ? ` (line ${place.line}, column ${place.column})` : "";

  return shorten(`${message.replace(TOKEN, "$1").replace(/\.$/, "")}${where}.`);
}
