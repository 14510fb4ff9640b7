/** The TypeScript type of each scalar, as `@graphql-codegen` takes it under `scalars`. All are text in JSON: no digit is lost, no zero, no day. */
export const SCALARS = {
  /** Official municipality key (Amtlicher Gemeindeschlüssel): 5 or 8 digits, with the leading zero. */
  Ags: "string",
  /** A whole number of any size, also beyond 2^53; money in cents. `BigInt(text)` reads it. */
  BigInt: "string",
  /** An instant by ISO 8601, in UTC. */
  DateTime: "string",
  /** Two decimals with a point, e.g. `2.50`. */
  Decimal: "string",
  /** `YYYY-MM-DD`; a day, not an instant: `new Date` would move it. */
  LocalDate: "string",
  /** `2026-09` */
  Month: "string",
  /** `2026-Q3` */
  Quarter: "string",
} as const;
