import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredInputField,
} from "graphql";
import { readDay } from "../../../layout/read-day.js";
import { isWritten } from "./is-written.js";

/** The name of an input's field among those of the form. */
export function nameInForm(field: string): string {
  return `input.${field}`;
}

/** What is wrong with a text before anybody is asked: it is missing, no whole number, or no value of its field's type. */
export type TextFault = "MISSING" | "NO_NUMBER" | "UNREADABLE";

/** What a form says of an input, or by field what is wrong with it. */
export interface ReadInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: ReadonlyMap<string, TextFault>;
}

/** Reads the texts of a form by the types of the input's fields; every other rule is the hub's. */
export function readInput(fields: readonly GraphQLInputField[], given: ReadonlyMap<string, string>): ReadInput {
  const input: Record<string, unknown> = {};
  const faults = new Map<string, TextFault>();
  for (const field of fields) {
    const text = asStored(given.get(nameInForm(field.name)) ?? "", field.type);
    const fault = text === "" ? (isRequiredInputField(field) ? "MISSING" : null) : faultOfText(text, field.type);
    if (fault) faults.set(field.name, fault);
    else if (text !== "") input[field.name] = typedValue(text, field.type);
  }

  return { input, faults };
}

function faultOfText(text: string, type: GraphQLInputType): TextFault | null {
  if (typeOf(type) === "Int") return /^-?\d{1,9}$/.test(text) ? null : "NO_NUMBER";

  return partsOf(text, type).every((part) => isWritten(part, getNamedType(type))) ? null : "UNREADABLE";
}

/** The text as the hub writes it: days and decimals may be written as Germans do. */
export function asStored(text: string, type: GraphQLInputType): string {
  if (typeOf(type) === "LocalDate") return readDay(text);

  return typeOf(type) === "Decimal" ? text.replace(",", ".") : text;
}

function partsOf(text: string, type: GraphQLInputType): readonly string[] {
  return isListType(getNullableType(type)) ? text.split("|").map((part) => part.trim()) : [text];
}

function typedValue(text: string, type: GraphQLInputType): unknown {
  if (isListType(getNullableType(type))) return partsOf(text, type);
  if (typeOf(type) === "Int") return Number(text);

  return typeOf(type) === "Boolean" ? text === "true" : text;
}

/** The name of the type, whether required or a list. */
export function typeOf(type: GraphQLInputType): string {
  return getNamedType(type).name;
}
