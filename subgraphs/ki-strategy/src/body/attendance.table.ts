import { required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { Attendance } from "./attendance.js";
import { Body } from "./body.js";
import { BODY_MEMBERS } from "./body-member.table.js";
import { Sitting } from "./sitting.js";
import { SITTINGS } from "./sitting.table.js";

/** Who attended a sitting. */
export const ATTENDANCES = createTable({
  file: "attendances.csv",
  entity: Attendance,
  key: ["sitting", "member"],
  columns: {
    sitting: required(keyOf(SITTINGS), { property: "sittingId" }),
    member: required(keyOf(BODY_MEMBERS), { property: "memberId" }),
    attended: required(YES_NO),
    ...CITATION,
  },
  recorded: {
    term: "who attended a sitting (Anwesenheit)",
    ownerOf: async ({ sittingId }, loaders) => {
      const { bodyId } = await loaders.get(Sitting, sittingId);

      return (await loaders.get(Body, bodyId)).territoryAgs;
    },
  },
});
