import { required } from "@kim-hub/records/column";
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
  check: ({ validFrom, validTo }, row) => {
    if (validTo < validFrom) throw row.fault("valid_to", "must not be before valid_from");
  },
});
