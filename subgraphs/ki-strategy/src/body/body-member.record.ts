import { LocalDate } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { ActorKind } from "./actor-kind.js";
import { Body } from "./body.js";
import type { BodyMember } from "./body-member.js";
import { BODY_MEMBERS } from "./body-member.table.js";

/** The seats in the territory's bodies. */
export const BODY_MEMBER_RECORD: RecordTable<BodyMember> = {
  table: BODY_MEMBERS,
  term: "a seat in a body (Mitgliedschaft)",
  fields: {
    body: required(ID),
    position: required(String, "Its place in the list, in three digits."),
    organisation: required(String, "Never a person by name."),
    kind: required(ActorKind),
    seat: optional(String, "Function in the body (Funktion, Sitz)."),
    from: optional(LocalDate),
    to: optional(LocalDate),
    ...CITATION,
  },
  territoryOf: async ({ bodyId }, loaders) => (await loaders.get(Body, bodyId)).territoryAgs,
};
