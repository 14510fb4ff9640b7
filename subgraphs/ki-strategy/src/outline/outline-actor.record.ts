import { ID } from "type-graphql";
import { ActorKind } from "../body/actor-kind.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import { FundingOutline } from "./funding-outline.js";
import type { OutlineActor } from "./outline-actor.js";
import { OUTLINE_ACTORS } from "./outline-actor.table.js";

/** Who took part in writing the outlines. */
export const OUTLINE_ACTOR_RECORD: RecordTable<OutlineActor> = {
  table: OUTLINE_ACTORS,
  term: "who took part in writing an outline (Akteur der Förderskizze)",
  fields: {
    outline: required(ID),
    position: required(String, "Its place in the list, in three digits."),
    actor: required(String, "Organisation or body."),
    kind: required(ActorKind),
    role: optional(String),
    ...CITATION,
  },
  territoryOf: async ({ outlineId }, loaders) => (await loaders.get(FundingOutline, outlineId)).territoryAgs,
};
