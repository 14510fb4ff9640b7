import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { ActorKind } from "../body/actor-kind.js";
import { CITATION } from "../source/citation-columns.js";
import { FundingOutline } from "./funding-outline.js";
import { FUNDING_OUTLINES } from "./funding-outline.table.js";
import { OutlineActor } from "./outline-actor.js";

/** Who took part in writing an outline. */
export const OUTLINE_ACTORS = createTable({
  file: "outline-actors.csv",
  entity: OutlineActor,
  key: ["outline", "position"],
  columns: {
    outline: required(keyOf(FUNDING_OUTLINES), { property: "outlineId" }),
    position: PLACE,
    actor: required(TEXT, { description: "Organisation or body." }),
    kind: required(oneOf(ActorKind)),
    role: optional(TEXT),
    ...CITATION,
  },
  recorded: {
    term: "who took part in writing an outline (Akteur der Förderskizze)",
    ownerOf: async ({ outlineId }, loaders) => (await loaders.get(FundingOutline, outlineId)).territoryAgs,
  },
});
