// Every class with decorators imports a data class first, so that this comes before any of them.
import "reflect-metadata";
import { Directive } from "type-graphql";

/** The sensitivity of a field; with role and purpose it decides who may read it. */
export enum DataClass {
  PUBLIC = "PUBLIC",
  AGGREGATE = "AGGREGATE",
  PSEUDO_PATH = "PSEUDO_PATH",
  IDENTITY = "IDENTITY",
  STATUS = "STATUS",
  CASE = "CASE",
  SPECIAL = "SPECIAL",
  /** What an office's disclosure log holds: for the trust officer under a mandate, for audit, and for the person the own entries. */
  DISCLOSURE = "DISCLOSURE",
  FORBIDDEN_OUTBOUND = "FORBIDDEN_OUTBOUND",
}

export function isDataClass(value: unknown): value is DataClass {
  return typeof value === "string" && Object.hasOwn(DataClass, value);
}

/** Data of the class FORBIDDEN_OUTBOUND never get a field. */
type OutboundClass = Exclude<DataClass, DataClass.FORBIDDEN_OUTBOUND>;

interface DataRule {
  readonly dataClass: OutboundClass;
  /** The norm that allows the field to be kept and passed on. */
  readonly basis: string;
  /** The record whose period holds: a name in `schema/retention.csv`, or in `schema/without-period.csv` where nothing is deleted. */
  readonly retention: string;
  /** Subgraphs that may name the field in `@key`, `@requires` or `@provides`. */
  readonly sharedWith?: readonly string[];
}

/** The decorator of a field, which says the class that it gives. */
export type DataDecorator = PropertyDecorator & MethodDecorator & { readonly dataClass: DataClass };

/** The decorator that every field carries and that `@data` shows in the SDL. */
export function data({ dataClass, basis, retention, sharedWith = [] }: DataRule): DataDecorator {
  const shared = sharedWith.length > 0 ? `, sharedWith: ${JSON.stringify(sharedWith)}` : "";
  const directive = Directive(
    `@data(class: "${dataClass}", basis: ${JSON.stringify(basis)}, retention: ${JSON.stringify(retention)}${shared})`,
  );

  return Object.assign(directive, { dataClass });
}
