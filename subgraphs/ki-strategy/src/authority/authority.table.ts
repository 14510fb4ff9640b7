import { type CsvRule, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { Authority } from "./authority.js";
import { AuthorityKind } from "./authority-kind.js";

const KIND = oneOf(AuthorityKind);
const ID: CsvRule<string> = {
  rule: "must be ABH, EBH, KI or CM, a hyphen and an AGS",
  read: (text) => (/^(ABH|EBH|KI|CM)-\d{5}(\d{3})?$/.test(text) ? text : null),
};

/** Every authority of the recorded territories. */
export const AUTHORITIES: CsvTable<Authority> = {
  file: "authorities.csv",
  entity: Authority,
  key: ["id"],
  columns: ["id", "kind", "name", "territory"],
  pointsTo: ["districts.csv", "towns.csv"],
  toRow: (row, known) =>
    new Authority({
      id: row.get("id", ID),
      kind: row.get("kind", KIND),
      name: row.get("name", TEXT),
      territoryAgs: row.get("territory", known.keyIn("districts.csv", "towns.csv")),
    }),
};
