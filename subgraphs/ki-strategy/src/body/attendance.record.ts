import { ID } from "type-graphql";
import { CITATION, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Attendance } from "./attendance.js";
import { ATTENDANCES } from "./attendance.table.js";
import { Body } from "./body.js";
import { Sitting } from "./sitting.js";

/** Who attended the sittings. */
export const ATTENDANCE_RECORD: RecordTable<Attendance> = {
  table: ATTENDANCES,
  term: "who attended a sitting (Anwesenheit)",
  fields: {
    sitting: required(ID),
    member: required(ID),
    attended: required(Boolean),
    ...CITATION,
  },
  territoryOf: async ({ sittingId }, loaders) => {
    const { bodyId } = await loaders.get(Sitting, sittingId);

    return (await loaders.get(Body, bodyId)).territoryAgs;
  },
};
