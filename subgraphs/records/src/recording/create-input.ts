import { Field, ID, InputType } from "type-graphql";
import { camelCase, type NamedColumn } from "../table/column.js";
import { nounOf } from "../table/recorded-table.js";
import { isReference } from "../table/reference.js";
import type { RecordedTable } from "../table/table.js";

/** A table's input, e.g. `MilestoneInput`: a field for each column. */
export function createInput(table: RecordedTable): new () => object {
  @InputType(`${nounOf(table)}Input`, { description: `What is recorded of ${table.recorded.term}.` })
  class Input {}

  for (const column of table.columns) {
    const { name, type, isInputRequired, isImplied } = column;
    if (isImplied) continue;
    const description = describe(column);
    const options = { nullable: !isInputRequired, ...(description && { description }) };
    Field(() => type, options)(Input.prototype, camelCase(name));
  }

  return Input;
}

/** What the column says of itself, and of whose rows it is the key: forms offer those. */
function describe({ description = "", holds }: NamedColumn): string {
  if (!isReference(holds) || holds.type !== ID) return description;
  const nouns = new Set(holds.tables.map((table) => `\`${nounOf(table)}\``));

  return [description, `The key of a row: ${[...nouns].join(", ")}.`].filter(Boolean).join(" ");
}
