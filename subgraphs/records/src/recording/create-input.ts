import { Field, InputType } from "type-graphql";
import { camelCase } from "../table/column.js";
import { nounOf } from "../table/recorded-table.js";
import type { RecordedTable } from "../table/table.js";

/** A table's input, e.g. `MilestoneInput`: a field for each column. */
export function createInput(table: RecordedTable): new () => object {
  @InputType(`${nounOf(table)}Input`, { description: `What is recorded of ${table.recorded.term}.` })
  class Input {}

  for (const { name, type, isInputRequired, isImplied, description } of table.columns) {
    if (isImplied) continue;
    const options = { nullable: !isInputRequired, ...(description && { description }) };
    Field(() => type, options)(Input.prototype, camelCase(name));
  }

  return Input;
}
