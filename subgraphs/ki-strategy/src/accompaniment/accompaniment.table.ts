import { PostKind } from "../post/post-kind.js";
import { FTE, oneOf, QUARTER, WHOLE_NUMBER, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { Accompaniment, COUNTED_PERSONS } from "./accompaniment.js";

const COUNTS = oneOf(Object.fromEntries(COUNTED_PERSONS.map((thing) => [thing, thing])));
const KIND = oneOf(PostKind);

/** How many persons the posts accompanied. */
export const ACCOMPANIMENTS: CsvTable<Accompaniment> = {
  file: "accompaniments.csv",
  entity: Accompaniment,
  key: ["ags", "quarter", "post_kind"],
  columns: ["ags", "quarter", "post_kind", "persons", "counts", "approximate", "filled_fte", "source", "passage"],
  later: { counts: "counts" },
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new Accompaniment({
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      quarter: row.get("quarter", QUARTER),
      postKind: row.get("post_kind", KIND),
      persons: row.find("persons", WHOLE_NUMBER),
      counts: row.find("counts", COUNTS),
      approximate: row.get("approximate", YES_NO),
      filledFte: row.find("filled_fte", FTE),
      ...readCited(row, known),
    }),
};
