import type { GraphQLType } from "../rules/graphql-type.js";
import type { Rule } from "../rules/rule.js";
import type { Reference } from "./reference.js";

/** The name of the property that a column fills: the column in camel case where undefined, no property where null. */
export type PropertyName = string | null | undefined;

/** A value, or the key of a row elsewhere. */
type Held = Rule<unknown> | Reference;

type ValueOf<H extends Held> = H extends Rule<infer T> ? T : string;

/** A column of a table's file, which is also a field of the input of its mutations. */
export interface Column<T = unknown, Property extends PropertyName = PropertyName> {
  readonly holds: Held;
  readonly isRequired: boolean;
  /** The value of a row that says nothing of the column. */
  readonly otherwise: T | null;
  readonly property: Property;
  /** Whether a file may leave the column out, as files written before it came do: a stored row keeps its value then. */
  readonly isLater: boolean;
  readonly isInputRequired: boolean;
  /** Whether the hub itself knows the value where a row does not say it: no input has the column, and a file need not. */
  readonly isImplied: boolean;
  /** Whether only an act of the hub says it, such as the acceptance of an offered file: no input and no file has the column. */
  readonly isOfActs: boolean;
  /** Whether no field shows it, such as a pseudonym or a register's number: then the history does not either. */
  readonly isSecret: boolean;
  readonly type: GraphQLType;
  readonly description: string | undefined;
}

/** The columns of a file by name. */
export type Columns = Readonly<Record<string, Column>>;

/** A column that knows its name, and the property that it fills, if any. */
export interface NamedColumn extends Column<unknown, string | null> {
  readonly name: string;
}

interface ColumnOptions<Property> {
  readonly property?: Property;
  readonly later?: boolean;
  /** Whether an input must say it although a file need not. */
  readonly inputRequired?: boolean;
  readonly implied?: boolean;
  /** Implied, and no file may say it. */
  readonly ofActs?: boolean;
  readonly secret?: boolean;
  /** The field's type, where it is not that of the rule. */
  readonly type?: GraphQLType;
  /** Of the field, for authors of clients. */
  readonly description?: string;
}

/** A column that every row fills. */
export function required<H extends Held, const Property extends PropertyName = undefined>(
  holds: H,
  options: ColumnOptions<Property> = {},
): Column<ValueOf<H>, Property> {
  return { ...createColumn<ValueOf<H>, Property>(holds, { inputRequired: true, ...options }), isRequired: true };
}

/** A column that is null in rows for which no source says it. */
export function optional<H extends Held, const Property extends PropertyName = undefined>(
  holds: H,
  options: ColumnOptions<Property> = {},
): Column<ValueOf<H> | null, Property> {
  return createColumn<ValueOf<H> | null, Property>(holds, options);
}

/** A column that has this value in rows that say nothing of it. */
export function withDefault<T, const Property extends PropertyName = undefined>(
  otherwise: T,
  holds: Rule<T>,
  options: ColumnOptions<Property> = {},
): Column<T, Property> {
  return { ...createColumn<T, Property>(holds, options), otherwise };
}

/** The columns in order, each with its name and its property: once for all rows. */
export function nameColumns(columns: Columns): readonly NamedColumn[] {
  return Object.entries(columns).map(([name, column]) => ({
    ...column,
    name,
    property: column.property === undefined ? camelCase(name) : column.property,
  }));
}

/** The names of the columns that a file may have. */
export function namesInFiles({ columns }: { readonly columns: readonly NamedColumn[] }): readonly string[] {
  return columns.filter(({ isOfActs }) => !isOfActs).map(({ name }) => name);
}

/** Every row asks for the same few names. */
const CAMEL_CASE = new Map<string, string>();

/** `amount_cents` → `amountCents`. */
export function camelCase(column: string): string {
  const known = CAMEL_CASE.get(column);
  if (known !== undefined) return known;
  const made = column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  CAMEL_CASE.set(column, made);

  return made;
}

function createColumn<T, Property extends PropertyName>(
  holds: Held,
  {
    property,
    later = false,
    inputRequired = false,
    ofActs = false,
    implied = ofActs,
    secret = false,
    type = holds.type,
    description,
  }: ColumnOptions<Property>,
): Column<T, Property> {
  return {
    holds,
    isRequired: false,
    otherwise: null,
    property: property as Property,
    isLater: later,
    isInputRequired: inputRequired,
    isImplied: implied,
    isOfActs: ofActs,
    isSecret: secret,
    type,
    description,
  };
}
