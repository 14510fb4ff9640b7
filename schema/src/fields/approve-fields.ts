import { readFieldTable, type TableRow, writeFieldTable } from "./field-table.js";

interface FieldApproval {
  /** The subgraph. */
  readonly owner: string;
  /** All that nobody has approved, where it is empty. */
  readonly fields: readonly string[];
  readonly by: string;
}

/** Writes into the table who agrees to the classes of an owner's unapproved fields; returns them. Throws a sentence where there are none. */
export function approveFields(file: string, { owner, fields, by }: FieldApproval): readonly TableRow[] {
  const approver = by.normalize("NFC").trim();
  if (approver === "") throw new Error("An approval has the name of whoever agrees.");
  const table = readFieldTable(file);
  const owners = [...new Set(table.map((row) => row.owner))];
  if (!owners.includes(owner)) throw new Error(`No fields are ${owner}'s; choose one of ${owners.join(", ")}.`);
  const open = table.filter((row) => row.owner === owner && row.approvedBy === null);
  const unknown = fields.filter((field) => !open.some((row) => row.field === field));
  if (unknown.length > 0) throw new Error(`${owner} has no unapproved field ${unknown.join(", ")}.`);
  const chosen = open.filter(({ field }) => fields.length === 0 || fields.includes(field));
  if (chosen.length === 0) throw new Error(`Every field of ${owner} is approved already.`);
  const approved = chosen.map((row) => ({ ...row, approvedBy: approver }));
  writeFieldTable(
    file,
    table.map((row) => (chosen.includes(row) ? { ...row, approvedBy: approver } : row)),
  );

  return approved;
}
