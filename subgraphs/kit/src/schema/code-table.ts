import { registerEnumType } from "type-graphql";

interface CodeTableOptions<Code extends string, Group> {
  /** Of the enum in GraphQL. */
  readonly name: string;
  readonly description: string;
  /** The German name of each code and, if they have groups, its group; in the order that `compare` follows. */
  readonly codes: Readonly<Record<Code, readonly [german: string, group?: Group]>>;
}

/** A code list with the group of each code. */
export interface CodeTable<Code extends string, Group> {
  /** `{ TOLERATION: "TOLERATION", … }`, for GraphQL and the database. */
  readonly codes: { readonly [C in Code]: C };
  readonly groupOf: (code: Code) => Group;
  /** Compares by the table's order, for sorting. */
  readonly compare: (left: Code, right: Code) => number;
}

/** The codes of a table. */
export type CodeOf<Table extends CodeTable<never, unknown>> = keyof Table["codes"];

/** Registers a code list as GraphQL enum from one table. */
export function createCodeTable<Code extends string, Group = undefined>({
  name,
  description,
  codes: rows,
}: CodeTableOptions<Code, Group>): CodeTable<Code, Group> {
  const order = Object.keys(rows) as Code[];
  const codes = Object.fromEntries(order.map((code) => [code, code])) as { readonly [C in Code]: C };
  const valuesConfig = Object.fromEntries(order.map((code) => [code, { description: rows[code][0] }]));
  registerEnumType<Readonly<Record<string, string>>>(codes, { name, description, valuesConfig });

  return {
    codes,
    groupOf: (code) => rows[code][1] as Group,
    compare: (left, right) => order.indexOf(left) - order.indexOf(right),
  };
}
