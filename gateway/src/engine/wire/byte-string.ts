import { isUtf8 } from "node:buffer";
import { parseExact } from "./exact-json.js";
import { holdsLongNumber } from "./holds-long-number.js";

/**
 * A byte string holds one character for every byte of a text's UTF-8. The engine moves strings from subgraphs to
 * clients and reads few of them; decoding and encoding them again would cost more than everything else it does.
 */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** An escape beyond ASCII. */
const WIDE_ESCAPE = /\\u(?!00[0-7])/i;

/** Every escape of a JSON text, whole: a `\\u` after an escaped backslash is none. */
const ESCAPE = /\\(?:u([\da-f]{4})|.)/gi;

/** The byte string of a text. */
export function toByteString(text: string): string {
  return BEYOND_ASCII.test(text) ? Buffer.from(text).toString("latin1") : text;
}

/** The text of a byte string. */
export function fromByteString(text: string): string {
  return BEYOND_ASCII.test(text) ? Buffer.from(text, "latin1").toString() : text;
}

/** The bytes of a byte string, which are UTF-8. */
export function bytesOf(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/**
 * Parses JSON with strings as byte strings, and whole numbers beyond 2^53 as BigInt; `plain` if no string needs an
 * escape. Throws if it is not JSON.
 */
export function parseBytes(bytes: Buffer): { readonly value: unknown; readonly plain: boolean } {
  const text = bytes.toString("latin1");
  const plain = !text.includes("\\");
  const isWire = (plain || !WIDE_ESCAPE.test(text)) && isUtf8(bytes);
  const json = isWire ? text : toNarrow(bytes.toString());

  return { value: holdsLongNumber(bytes) ? parseExact(json) : JSON.parse(json), plain: isWire && plain };
}

/**
 * JSON as a byte string, with characters in place of wide escapes; a lone surrogate becomes a replacement character.
 */
function toNarrow(json: string): string {
  const narrow = json.replace(ESCAPE, (written, code?: string) =>
    code !== undefined && WIDE_ESCAPE.test(written) ? String.fromCharCode(Number.parseInt(code, 16)) : written,
  );

  return Buffer.from(narrow).toString("latin1");
}
