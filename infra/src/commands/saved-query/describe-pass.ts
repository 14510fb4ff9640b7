import type { PassCriterion, Sheet } from "@kim-hub/kit/saved-query-sheet";

/** When a run passes, in words that follow "if"; null where the query judges nothing. */
export function describePass({
  pass,
  passAlso = [],
  tables,
}: Pick<Sheet, "pass" | "passAlso" | "tables">): string | null {
  return pass && [pass, ...passAlso].map((each) => describe(each, tables)).join(", and ");
}

function describe(pass: PassCriterion, tables: Sheet["tables"]): string {
  const { table, rows, where = "" } = pass;
  const counted = `table ${table} has ${rows} ${rows === 1 ? "row" : "rows"}`;
  const header = tables[table - 1]?.columns.get(where);
  if (header === undefined) return counted;
  const condition = pass.in ? `is ${listValues(pass.in)}` : describeOthers(pass.notIn ?? []);

  return `${counted} in which "${header}" ${condition}`;
}

function listValues(values: readonly unknown[], between = " or "): string {
  return values.map((value) => (value === null ? "empty" : String(value))).join(between);
}

function describeOthers(values: readonly unknown[]): string {
  return values.length === 1 ? `is not ${listValues(values)}` : `is neither ${listValues(values, " nor ")}`;
}
