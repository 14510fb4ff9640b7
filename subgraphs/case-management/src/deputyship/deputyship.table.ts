import { required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT, UUID } from "@kim-hub/records/text-rules";
import { Deputyship } from "./deputyship.js";

/** Who stands in for whom. */
export const DEPUTYSHIPS = createTable({
  file: "deputyships.csv",
  entity: Deputyship,
  key: ["id"],
  columns: {
    id: required(UUID),
    authority: required(TEXT, { property: "authorityId" }),
    case_manager: required(TEXT),
    deputy: required(TEXT),
    valid_from: required(DATE),
    valid_to: required(DATE),
  },
  check: inOrder("valid_from", "valid_to"),
});
