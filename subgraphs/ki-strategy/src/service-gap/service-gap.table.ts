import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { PLACE } from "@kim-hub/records/place";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf, WHOLE_NUMBER } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { SCOPE } from "../territory/territory-columns.js";
import { ServiceGap } from "./service-gap.js";
import { ServiceGapStatus } from "./service-gap-status.js";

/** Every reported gap. */
export const SERVICE_GAPS = createTable({
  file: "service-gaps.csv",
  entity: ServiceGap,
  key: ["scope", "position"],
  columns: {
    scope: SCOPE,
    position: PLACE,
    title: required(TEXT),
    local_term: optional(TEXT, { later: true, description: "What the territory calls it, e.g. generatives Thema." }),
    type: required(oneOf(ServiceGapType)),
    field: optional(oneOf(FieldOfNeed)),
    case_count: optional(WHOLE_NUMBER),
    first_reported: optional(PARTIAL_DATE, { description: "Day, month or year as far as a document gives it." }),
    status: required(oneOf(ServiceGapStatus)),
    ...CITATION,
  },
  recorded: {
    term: "a service gap (Versorgungslücke)",
    clientCounts: ["case_count", "passage"],
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
