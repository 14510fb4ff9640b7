import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { CITATION } from "../source/citation-columns.js";
import { SCOPE } from "../territory/territory-columns.js";
import { Actor } from "./actor.js";

/** Every actor that the documents name. */
export const ACTORS = createTable({
  file: "actors.csv",
  entity: Actor,
  key: ["scope", "position"],
  columns: {
    scope: SCOPE,
    position: PLACE,
    name: required(TEXT),
    also_known_as: optional(TEXT),
    role: optional(TEXT),
    ...CITATION,
  },
});
