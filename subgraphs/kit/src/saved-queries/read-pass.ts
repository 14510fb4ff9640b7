import type { YamlMapping } from "../process/yaml-mapping.js";
import type { PassCriterion, SheetTable } from "./sheet.js";

/** Reads a pass criterion of these tables; throws a sentence that names the place and the rule. */
export function readPass(pass: YamlMapping, tables: readonly SheetTable[]): PassCriterion {
  pass.allow(["table", "rows", "where", "in", "notIn", "and"]);
  const table = pass.count("table", 1);
  const columns = tables[table - 1]?.columns;
  if (!columns) throw pass.fault(`table is the number of one of the ${tables.length} tables.`);
  const where = pass.ifGiven("where", (key) => pass.text(key));
  if (where !== undefined && !columns.has(where)) throw pass.fault(`where is a column of table ${table}.`);
  const values = { in: readValues(pass, "in"), notIn: readValues(pass, "notIn") };
  const given = [values.in, values.notIn].filter((list) => list !== undefined).length;
  if (given !== (where === undefined ? 0 : 1)) throw pass.fault("where goes with one of in and notIn.");

  const and = pass.ifGiven("and", (key) => pass.mappings(key).map((other) => readPass(other, tables)));

  return { table, rows: pass.count("rows"), where, ...values, ...(and && { and }) };
}

function readValues(pass: YamlMapping, key: string): readonly unknown[] | undefined {
  const list = pass.value(key);
  if (list === undefined) return undefined;
  if (!Array.isArray(list) || list.length === 0) throw pass.fault(`${key} is a list that is not empty.`);

  return list;
}
