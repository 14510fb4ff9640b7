import { type CsvRule, keyIn, oneOf, TEXT } from "../reference/csv-rules.js";
import { readCsv } from "../reference/read-csv.js";
import type { Territory } from "../territory/territory.js";
import { Authority } from "./authority.js";
import { AuthorityKind } from "./authority-kind.js";

const KIND = oneOf(AuthorityKind);
const ID: CsvRule<string> = {
  rule: "must be ABH, EBH, KI or CM, a hyphen and an AGS",
  read: (text) => (/^(ABH|EBH|KI|CM)-\d{5}(\d{3})?$/.test(text) ? text : null),
};

/** Every authority of the recorded territories. */
export function readAuthorities(folder: string, territories: readonly Territory[]): Authority[] {
  const territory = keyIn(
    territories.map(({ ags }) => ags),
    "districts.csv or towns.csv",
  );

  return readCsv({
    folder,
    file: "authorities.csv",
    key: ["id"],
    toRow: (row) =>
      new Authority({
        id: row.get("id", ID),
        kind: row.get("kind", KIND),
        name: row.get("name", TEXT),
        territoryAgs: row.get("territory", territory),
      }),
  });
}
