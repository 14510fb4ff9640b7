import type { CsvRow } from "../reference/csv-row.js";
import { AGS, type CsvRule, oneOf, TEXT, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { Territory } from "./territory.js";
import { TerritoryKind } from "./territory-kind.js";

const KIND = oneOf(TerritoryKind);
const ADMINISTRATIVE_DISTRICT = oneOf({ 1: "Düsseldorf", 3: "Köln", 5: "Münster", 7: "Detmold", 9: "Arnsberg" });
const NONE: CsvRule<string> = { rule: "must be empty for a district", read: () => null };
const COLUMNS = ["ags", "name", "kind", "administrative_district", "district", "kim_territory"];

/** The 53 districts. */
export const DISTRICTS: CsvTable<Territory> = {
  file: "districts.csv",
  entity: Territory,
  key: ["ags"],
  columns: COLUMNS,
  only: `"district_ags" is null`,
  toRow: (row) => toTerritory(row, NONE),
};

/** The municipalities in them: all of North Rhine-Westphalia but the kreisfreie Städte. */
export const TOWNS: CsvTable<Territory> = {
  file: "towns.csv",
  entity: Territory,
  key: ["ags"],
  columns: COLUMNS,
  pointsTo: ["districts.csv"],
  only: `"district_ags" is not null`,
  toRow: (row, known) => toTerritory(row, known.keyIn("districts.csv")),
};

function toTerritory(row: CsvRow, district: CsvRule<string>): Territory {
  return new Territory({
    ags: row.get("ags", AGS),
    name: row.get("name", TEXT),
    kind: row.get("kind", KIND),
    administrativeDistrict: row.get("administrative_district", ADMINISTRATIVE_DISTRICT),
    districtAgs: row.find("district", district),
    isKimTerritory: row.get("kim_territory", YES_NO),
  });
}
