import { printableLines } from "@kim-hub/kit/printable";

const absent = "–";
const longestText = 2_000;

/** One value of an answer as a person at a terminal reads it; a text that would fill screens is cut. */
export function textOfValue(value: unknown): string {
  return cut(format(value));
}

function format(value: unknown): string {
  if (value === null || value === undefined) return absent;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(format).join(", ");
  if (typeof value === "object") return JSON.stringify(value);

  // An answer may hold what somebody typed elsewhere; escape sequences would reach this terminal.
  return printableLines(String(value));
}

/** The beginning of a text that would fill screens; how much is left out is said. */
function cut(text: string): string {
  if (text.length <= longestText) return text;
  const begin = text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "");

  return `${begin}… (${text.length - begin.length} characters more)`;
}
