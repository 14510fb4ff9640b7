import { TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { Actor } from "./actor.js";

/** Every actor that the documents name. */
export const ACTORS: CsvTable<Actor> = {
  file: "actors.csv",
  entity: Actor,
  key: ["scope", "position"],
  columns: ["scope", "position", "name", "also_known_as", "role", "source", "passage"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new Actor({
      id: `${row.text("scope")}-${row.get("position", POSITION)}`,
      territoryAgs: findScope(row, known),
      name: row.get("name", TEXT),
      alsoKnownAs: row.find("also_known_as", TEXT),
      role: row.find("role", TEXT),
      ...readCited(row, known),
    }),
};
