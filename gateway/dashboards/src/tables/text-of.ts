import type { Contract } from "@kim-hub/kit/contract";
import type { Language } from "../words/language.js";
import { formatDay, formatInstant } from "./format-day.js";

interface Reading {
  /** The name of the value's type in the contract. */
  readonly type: string;
  readonly labels: Contract["labels"];
  readonly language: Language;
}

/** A value of an answer that is no quantity, as people read it: codes by their German names; nothing where it is null. */
export function textOf(value: unknown, reading: Reading): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((item) => textOf(item, reading)).join(", ");
  // Like the codes' names, which are German on every page.
  if (typeof value === "boolean") return value ? "ja" : "nein";
  if (typeof value === "object") return JSON.stringify(value);
  const { type, labels, language } = reading;
  const text = String(value);
  if (type === "LocalDate") return formatDay(text, language);
  if (type === "DateTime") return formatInstant(text, language);

  return labels.get(`${type}.${text}`) ?? text;
}
