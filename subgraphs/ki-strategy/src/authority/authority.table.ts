import { required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { matching, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { ID } from "type-graphql";
import { TERRITORY } from "../territory/territory-columns.js";
import { Authority } from "./authority.js";
import { AuthorityKind } from "./authority-kind.js";

const NAME = matching(/^(ABH|EBH|KI|CM)-\d{5}(\d{3})?$/, "must be ABH, EBH, KI or CM, a hyphen and an AGS", ID);

/** Every authority of the recorded territories. */
export const AUTHORITIES = createTable({
  file: "authorities.csv",
  entity: Authority,
  key: ["id"],
  columns: {
    id: required(NAME),
    kind: required(oneOf(AuthorityKind)),
    name: required(TEXT),
    territory: required(TERRITORY, { property: "territoryAgs" }),
  },
});
