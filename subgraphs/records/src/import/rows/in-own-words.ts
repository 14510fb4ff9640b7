import type { Fault } from "../../table/fault.js";
import type { TableMapping } from "../profile/file-mapping.js";

/** The fault with the columns as the office names them, in its place and in its rule. */
export function inOwnWords({ column, rule, ...place }: Fault, { columns }: TableMapping): Fault {
  const nameOf = (name: string) => columns[name] ?? name;

  return {
    ...place,
    column: column === null ? null : column.split(" and ").map(nameOf).join(" and "),
    rule: rule.replaceAll(COLUMN, nameOf),
  };
}

/** A column in a rule: a word of several parts, or the one that another is compared with. */
const COLUMN = /\b[a-z]+(_[a-z\d]+)+\b|(?<=^must not be (before|above) )\w+$/g;
