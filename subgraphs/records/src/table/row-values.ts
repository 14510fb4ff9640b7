import type { Column, Columns, PropertyName } from "./column.js";

/** The values of a row by property, as its columns read them. */
export type RowValues<C extends Columns> = {
  readonly [Name in keyof C & string as PropertyOf<Name, C[Name]>]: C[Name] extends Column<infer T, PropertyName>
    ? T
    : never;
};

type PropertyOf<Name extends string, C extends Column> =
  C extends Column<unknown, infer Property>
    ? undefined extends Property
      ? CamelCase<Name>
      : Extract<Property, string>
    : never;

type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
