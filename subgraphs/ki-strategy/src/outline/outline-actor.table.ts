import { ActorKind } from "../body/actor-kind.js";
import { oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { OutlineActor } from "./outline-actor.js";

const KIND = oneOf(ActorKind);

/** Who took part in writing an outline. */
export const OUTLINE_ACTORS: CsvTable<OutlineActor> = {
  file: "outline-actors.csv",
  entity: OutlineActor,
  key: ["outline", "position"],
  columns: ["outline", "position", "actor", "kind", "role", "source", "passage"],
  pointsTo: ["funding-outlines.csv", "sources.csv"],
  toRow: (row, known) =>
    new OutlineActor({
      id: `${row.text("outline")}-${row.get("position", POSITION)}`,
      outlineId: row.get("outline", known.keyIn("funding-outlines.csv")),
      actor: row.get("actor", TEXT),
      kind: row.get("kind", KIND),
      role: row.find("role", TEXT),
      ...readCited(row, known),
    }),
};
