import { required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { NAME, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { SCOPE } from "../territory/territory-columns.js";
import { Body } from "./body.js";
import { BodyKind } from "./body-kind.js";
import { BodyStanding } from "./body-standing.js";

/** Every body of the territories and of the state. */
export const BODIES = createTable({
  file: "bodies.csv",
  entity: Body,
  key: ["id"],
  columns: {
    id: required(NAME, { description: "e.g. LG-05711." }),
    scope: SCOPE,
    kind: required(oneOf(BodyKind)),
    name: required(TEXT),
    standing: required(oneOf(BodyStanding)),
    ...CITATION,
  },
  recorded: {
    term: "a body (Gremium)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
