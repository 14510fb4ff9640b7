import { optional, required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import type { Rule } from "@kim-hub/records/rule";
import { createTable } from "@kim-hub/records/table";
import { AGS, TEXT } from "@kim-hub/records/text-rules";
import { oneOf, YES_NO } from "@kim-hub/records/value-rules";
import { Territory } from "./territory.js";
import { TerritoryKind } from "./territory-kind.js";

const ADMINISTRATIVE_DISTRICT = oneOf(
  { 1: "Düsseldorf", 3: "Köln", 5: "Münster", 7: "Detmold", 9: "Arnsberg" },
  String,
);
const NOTHING: Rule<string> = { rule: "must be empty for a district", type: String, read: () => null };
const COLUMNS = {
  ags: required(AGS),
  name: required(TEXT),
  kind: required(oneOf(TerritoryKind)),
  administrative_district: required(ADMINISTRATIVE_DISTRICT),
  district: optional(NOTHING, { property: "districtAgs" }),
  kim_territory: required(YES_NO, { property: "isKimTerritory" }),
};

/** The 53 districts. */
export const DISTRICTS = createTable({
  file: "districts.csv",
  entity: Territory,
  key: ["ags"],
  columns: COLUMNS,
  only: `"district_ags" is null`,
});

/** The municipalities in them: all of North Rhine-Westphalia but the kreisfreie Städte. */
export const TOWNS = createTable({
  file: "towns.csv",
  entity: Territory,
  key: ["ags"],
  columns: { ...COLUMNS, district: optional(keyOf(DISTRICTS), { property: "districtAgs" }) },
  only: `"district_ags" is not null`,
});
