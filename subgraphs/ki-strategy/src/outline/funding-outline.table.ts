import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { createTable } from "@kim-hub/records/table";
import { NAME, TEXT } from "@kim-hub/records/text-rules";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { FundingOutline } from "./funding-outline.js";

/** Every funding outline. */
export const FUNDING_OUTLINES = createTable({
  file: "funding-outlines.csv",
  entity: FundingOutline,
  key: ["id"],
  columns: {
    id: required(NAME, { description: "e.g. 05334002-2021." }),
    ags: required(TERRITORY, { property: "territoryAgs" }),
    title: required(TEXT),
    agreed: optional(PARTIAL_DATE, { description: "Day, month or year as far as a document gives it." }),
    ...CITATION,
  },
  recorded: {
    term: "a funding outline (Förderskizze)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
