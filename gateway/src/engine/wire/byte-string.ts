import { isUtf8 } from "node:buffer";
import { parseExact } from "./exact-json.js";
import { holdsLongNumber } from "./holds-long-number.js";

/**
 * Text as the wire has it: one character for every byte of its UTF-8. The engine moves texts from subgraphs to clients and
 * looks at few of them; so they are never decoded and encoded again, which would cost more than everything else it does.
 */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** An escape that stands for more than a byte's worth of ASCII. */
const WIDE_ESCAPE = /\\u(?!00[0-7])/i;

/** Every escape of a JSON text, whole: a `\\u` after a backslash that is escaped itself is none. */
const ESCAPE = /\\(?:u([\da-f]{4})|.)/gi;

/** The wire text of a usual text. */
export function toByteString(text: string): string {
  return BEYOND_ASCII.test(text) ? Buffer.from(text).toString("latin1") : text;
}

/** The usual text of a wire text. */
export function fromByteString(text: string): string {
  return BEYOND_ASCII.test(text) ? Buffer.from(text, "latin1").toString() : text;
}

/** The bytes that a wire text stands for: UTF-8. */
export function bytesOf(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/**
 * Parses JSON of which every text is then wire text, and every whole number beyond 2^53 a BigInt; `plain` where no text in it
 * needs an escape. Throws where it is no JSON.
 */
export function parseBytes(bytes: Buffer): { readonly value: unknown; readonly plain: boolean } {
  const text = bytes.toString("latin1");
  const plain = !text.includes("\\");
  const isWire = (plain || !WIDE_ESCAPE.test(text)) && isUtf8(bytes);
  const json = isWire ? text : toNarrow(bytes.toString());

  return { value: holdsLongNumber(bytes) ? parseExact(json) : JSON.parse(json), plain: isWire && plain };
}

/** JSON in wire text, with the characters themselves in place of wide escapes; half a character becomes a replacement character. */
function toNarrow(json: string): string {
  const narrow = json.replace(ESCAPE, (written, code?: string) =>
    code !== undefined && WIDE_ESCAPE.test(written) ? String.fromCharCode(Number.parseInt(code, 16)) : written,
  );

  return Buffer.from(narrow).toString("latin1");
}
