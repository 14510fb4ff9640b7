import { holds } from "./json.js";

declare global {
  /** What Node has and TypeScript does not know yet. */
  interface JSON {
    parse(
      text: string,
      reviver: (name: string, value: unknown, context: { readonly source?: string }) => unknown,
    ): unknown;
    rawJSON(json: string): object;
  }
}

/** Longer ones are no numbers that anybody counts with, and turning them into numbers would take long. */
const MOST_DIGITS = 100;

const WHOLE = /^-?\d+$/;

/** Parses JSON, much slower than JSON.parse does; whole numbers that JavaScript would round are BigInt. Throws where it is no JSON. */
export function parseExact(json: string): unknown {
  try {
    return JSON.parse(json, keepDigits);
  } catch (error) {
    // Nested deeper than a reviver can go; what was rounded in it is found where it is written.
    if (error instanceof RangeError) return JSON.parse(json);
    throw error;
  }
}

function keepDigits(_name: string, value: unknown, { source }: { readonly source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value) || source === undefined) return value;

  return source.length <= MOST_DIGITS && WHOLE.test(source) ? BigInt(source) : value;
}

/** The JSON of a value with all its digits; throws a RangeError where the value is nested deeper than JSON can be written. */
export function writeExact(value: unknown): string | undefined {
  if (typeof value === "bigint") return String(value);

  return typeof value === "object" && holds(value, isLong) ? JSON.stringify(value, writeDigits) : JSON.stringify(value);
}

function isLong(value: unknown): boolean {
  return typeof value === "bigint";
}

function writeDigits(_name: string, value: unknown): unknown {
  return typeof value === "bigint" ? JSON.rawJSON(String(value)) : value;
}
