import { Field, InputType } from "type-graphql";
import { fieldOf } from "./input-field.js";
import { nounOf, type RecordTable } from "./record-table.js";

/** A table's input, e.g. `MilestoneInput`; fails where its fields are not the columns of the table's file. */
export function createInput(record: RecordTable): new () => object {
  const { table, term, fields } = record;
  const { file, columns } = table;
  const names = columns.map(fieldOf).join(", ");
  if (Object.keys(fields).join(", ") !== names) throw new Error(`The fields for ${file} must be ${names}.`);

  @InputType(`${nounOf(record)}Input`, { description: `What is recorded of ${term}.` })
  class Input {}

  for (const [name, { type, nullable, description }] of Object.entries(fields)) {
    Field(() => type, { nullable, ...(description && { description }) })(Input.prototype, name);
  }

  return Input;
}
