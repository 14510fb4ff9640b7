import { oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { Body } from "./body.js";
import { BodyKind } from "./body-kind.js";
import { BodyStanding } from "./body-standing.js";

const KIND = oneOf(BodyKind);
const STANDING = oneOf(BodyStanding);

/** Every body of the territories and of the state. */
export const BODIES: CsvTable<Body> = {
  file: "bodies.csv",
  entity: Body,
  key: ["id"],
  columns: ["id", "scope", "kind", "name", "standing", "source", "passage"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new Body({
      id: row.get("id", TEXT),
      territoryAgs: findScope(row, known),
      kind: row.get("kind", KIND),
      name: row.get("name", TEXT),
      standing: row.get("standing", STANDING),
      ...readCited(row, known),
    }),
};
