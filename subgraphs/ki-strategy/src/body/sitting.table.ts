import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { YES_NO } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { Body } from "./body.js";
import { BODIES } from "./body.table.js";
import { Sitting } from "./sitting.js";

/** Every recorded sitting. */
export const SITTINGS = createTable({
  file: "sittings.csv",
  entity: Sitting,
  key: ["body", "date"],
  columns: {
    body: required(keyOf(BODIES), { property: "bodyId" }),
    date: required(PARTIAL_DATE, { description: "Day, month or year as far as a document gives it." }),
    public: optional(YES_NO, { property: "isPublic" }),
    held: optional(YES_NO, { property: "isHeld", later: true, description: "Whether it took place." }),
    ...CITATION,
  },
  recorded: {
    term: "a sitting (Sitzung)",
    ownerOf: async ({ bodyId }, loaders) => (await loaders.get(Body, bodyId)).territoryAgs,
  },
});
