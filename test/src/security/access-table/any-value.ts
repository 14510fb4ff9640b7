import {
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
} from "graphql";

/** A value of each scalar; of any other scalar the table cannot be asked. */
const SCALARS: Readonly<Record<string, string | number | boolean>> = {
  Ags: "05711",
  BigInt: "1",
  Boolean: true,
  DateTime: "2026-01-01T00:00:00Z",
  Decimal: "1.00",
  Float: 1.5,
  ID: "x",
  Int: 1,
  LocalDate: "2026-01-01",
  Month: "2026-01",
  Quarter: "2026-Q1",
  String: "x",
};

/** A value that no caller could take for null: one item of a list, an object without content. */
export function anyValue(type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [anyValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isScalarType(type)) return scalar(type.name);

  return {};
}

/** An argument's value as text of a document: what is required of it, and no more. */
export function anyLiteral(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyLiteral(type.ofType);
  if (isListType(type)) return `[${anyLiteral(type.ofType)}]`;
  if (isEnumType(type)) return String(type.getValues()[0]?.name);
  if (!isInputObjectType(type)) return JSON.stringify(scalar(type.name));
  const members = Object.values(type.getFields())
    .filter(isRequiredInputField)
    .map((field) => `${field.name}: ${anyLiteral(field.type)}`);

  return `{ ${members.join(", ")} }`;
}

function scalar(name: string): string | number | boolean {
  const value = SCALARS[name];
  if (value === undefined) throw new Error(`The table of access knows no value of the scalar ${name}.`);

  return value;
}
