import { DATE, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { ActorKind } from "./actor-kind.js";
import { BodyMember } from "./body-member.js";

const KIND = oneOf(ActorKind);

/** Every seat in a body. */
export const BODY_MEMBERS: CsvTable<BodyMember> = {
  file: "body-members.csv",
  entity: BodyMember,
  key: ["body", "position"],
  columns: ["body", "position", "organisation", "kind", "seat", "from", "to", "source", "passage"],
  pointsTo: ["bodies.csv", "sources.csv"],
  toRow: (row, known) =>
    new BodyMember({
      id: `${row.text("body")}-${row.get("position", POSITION)}`,
      bodyId: row.get("body", known.keyIn("bodies.csv")),
      organisation: row.get("organisation", TEXT),
      kind: row.get("kind", KIND),
      seat: row.find("seat", TEXT),
      from: row.find("from", DATE),
      to: row.find("to", DATE),
      ...readCited(row, known),
    }),
};
