import { withoutValues } from "../process/without-values.js";
import { shorten } from "./shorten.js";

/**
 * What PostgreSQL says of an error, with the names of table, column and constraint that it gives, and no value of a row; null where
 * something else failed.
 */
export function describeDatabaseError(error: unknown): string | null {
  const { severity, code, table, column, constraint } = Object(error);
  if (!(error instanceof Error) || typeof severity !== "string" || typeof code !== "string") return null;
  const names = Object.entries({ table, column, constraint }).filter(([, name]) => typeof name === "string");
  const places = [code, ...names.map((pair) => pair.join(" "))].join(", ");

  return shorten(`The database says: ${withoutValues(error.message, code)} (${places}).`);
}
