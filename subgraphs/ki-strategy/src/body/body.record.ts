import { Ags } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { CITATION, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Body } from "./body.js";
import { BODIES } from "./body.table.js";
import { BodyKind } from "./body-kind.js";
import { BodyStanding } from "./body-standing.js";

/** The territory's bodies. */
export const BODY_RECORD: RecordTable<Body> = {
  table: BODIES,
  term: "a body (Gremium)",
  fields: {
    id: required(ID, "e.g. LG-05711."),
    scope: required(Ags),
    kind: required(BodyKind),
    name: required(String),
    standing: required(BodyStanding),
    ...CITATION,
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
