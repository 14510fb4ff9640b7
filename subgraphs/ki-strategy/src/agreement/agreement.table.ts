import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { AUTHORITIES } from "../authority/authority.table.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { Agreement } from "./agreement.js";
import { AgreementKind } from "./agreement-kind.js";

/** Which authority agreed what with whom; one that follows another of its kind takes its place from its first day. */
export const AGREEMENTS = createTable({
  file: "agreements.csv",
  entity: Agreement,
  key: ["ags", "position"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    position: PLACE,
    authority: required(keyOf(AUTHORITIES), { property: "authorityId" }),
    kind: required(oneOf(AgreementKind)),
    party: required(TEXT, { description: "With whom (Auftragnehmer, abrufende Stelle)." }),
    approved_by: optional(TEXT, { description: "Who approved it (Genehmigung); left out where nobody has." }),
    notified_on: optional(DATE, {
      description: "When the supervisory authority was notified (Anzeige); left out where it was not.",
    }),
    valid_from: required(DATE),
    valid_to: optional(DATE, { description: "Last day; left out where it is open-ended." }),
    ...CITATION,
  },
  check: inOrder("valid_from", "valid_to"),
  acrossTables: [
    {
      sql: `select a."id" from "agreement" a join "authority" o on o."id" = a."authority_id"
        where left(o."territory_ags", 5) <> left(a."territory_ags", 5)`,
      column: "authority",
      rule: "must be an authority of the territory or of one of its municipalities",
    },
  ],
  recorded: {
    term: "which agreement an authority has with whom (Abrufverfahren, Auftragsverarbeitung)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
