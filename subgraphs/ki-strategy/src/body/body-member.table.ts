import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { ActorKind } from "./actor-kind.js";
import { Body } from "./body.js";
import { BODIES } from "./body.table.js";
import { BodyMember } from "./body-member.js";

/** Every seat in a body. */
export const BODY_MEMBERS = createTable({
  file: "body-members.csv",
  entity: BodyMember,
  key: ["body", "position"],
  columns: {
    body: required(keyOf(BODIES), { property: "bodyId" }),
    position: PLACE,
    organisation: required(TEXT, { description: "Never a person by name." }),
    kind: required(oneOf(ActorKind)),
    seat: optional(TEXT, { description: "Function in the body (Funktion, Sitz)." }),
    from: optional(DATE),
    to: optional(DATE),
    ...CITATION,
  },
  recorded: {
    term: "a seat in a body (Mitgliedschaft)",
    ownerOf: async ({ bodyId }, loaders) => (await loaders.get(Body, bodyId)).territoryAgs,
  },
});
