import { AGS, type CsvRule, keyIn, oneOf, TEXT, YES_NO } from "../reference/csv-rules.js";
import { readCsv } from "../reference/read-csv.js";
import { Territory } from "./territory.js";
import { TerritoryKind } from "./territory-kind.js";

const KIND = oneOf(TerritoryKind);
const ADMINISTRATIVE_DISTRICT = oneOf({ 1: "Düsseldorf", 3: "Köln", 5: "Münster", 7: "Detmold", 9: "Arnsberg" });

/** Districts first, then the towns in them. */
export function readTerritories(folder: string): Territory[] {
  const none: CsvRule<string> = { rule: "must be empty for a district", read: () => null };
  const districts = readFile(folder, "districts.csv", none);
  const known = keyIn(
    districts.map(({ ags }) => ags),
    "districts.csv",
  );

  return [...districts, ...readFile(folder, "towns.csv", known)];
}

function readFile(folder: string, file: string, district: CsvRule<string>): Territory[] {
  return readCsv({
    folder,
    file,
    key: ["ags"],
    toRow: (row) =>
      new Territory({
        ags: row.get("ags", AGS),
        name: row.get("name", TEXT),
        kind: row.get("kind", KIND),
        administrativeDistrict: row.get("administrative_district", ADMINISTRATIVE_DISTRICT),
        districtAgs: row.find("district", district),
        isKimTerritory: row.get("kim_territory", YES_NO),
      }),
  });
}
