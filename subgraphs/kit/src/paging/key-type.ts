/** How the values of one type of column stand in a cursor and in a statement. */
export interface KeyType {
  /** The type as which the statement reads the text. */
  readonly sql: string;
  /** Whether PostgreSQL takes the text for a value of the type: a cursor may come from anybody. */
  readonly accepts: (text: string) => boolean;
}

/** Of a column of any text. */
export const TEXT: KeyType = { sql: "text", accepts: (text) => text.isWellFormed() && !text.includes("\0") };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMERIC = /^-?\d{1,1000}(\.\d{1,1000})?$/;

const wholeNumber = (sql: string, bits: number): KeyType => ({
  sql,
  accepts: (text) => /^-?\d{1,19}$/.test(text) && BigInt.asIntN(bits, BigInt(text)) === BigInt(text),
});

/** An instant without time zone is UTC, as MikroORM writes it. */
const instant = (sql: string): KeyType => ({ sql, accepts: (text) => isoOf(text) === text });

const isoOf = (text: string): string | null => {
  const time = Date.parse(text);

  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const KEY_TYPES: Readonly<Record<string, KeyType>> = {
  text: TEXT,
  varchar: TEXT,
  uuid: { sql: "uuid", accepts: (text) => UUID.test(text) },
  date: { sql: "date", accepts: (text) => isoOf(text) === `${text}T00:00:00.000Z` },
  timestamptz: instant("timestamptz"),
  timestamp: instant("timestamp"),
  smallint: wholeNumber("smallint", 16),
  int: wholeNumber("int", 32),
  serial: wholeNumber("int", 32),
  bigint: wholeNumber("bigint", 64),
  bigserial: wholeNumber("bigint", 64),
  numeric: { sql: "numeric", accepts: (text) => NUMERIC.test(text) },
  boolean: { sql: "boolean", accepts: (text) => text === "true" || text === "false" },
};

/** The type of the column, e.g. `numeric(10,2)`; null if no list can be in its order. */
export function findKeyType(columnType: string): KeyType | null {
  const base = columnType.replace(/\(.*\)/, "").trim();

  return Object.hasOwn(KEY_TYPES, base) ? (KEY_TYPES[base] ?? null) : null;
}
