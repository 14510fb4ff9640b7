import { Ags, BigIntScalar, Decimal, LocalDate } from "@kim-hub/kit/scalars";
import { ID, Int } from "type-graphql";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { PassThrough } from "./pass-through.js";
import { PASS_THROUGHS } from "./pass-through.table.js";

/** Money that the Kreis passes on: the row is the Kreis's, not the recipient's. */
export const PASS_THROUGH_RECORD: RecordTable<PassThrough> = {
  table: PASS_THROUGHS,
  term: "money passed on (Weiterleitung)",
  fields: {
    from: required(Ags, "The Kreis that passes on."),
    to: optional(Ags, "The town; null where an organisation receives it."),
    toOrganisation: optional(String),
    year: required(Int),
    pillar: required(FundingPillar),
    kind: required(FundingKind),
    amountCents: optional(BigIntScalar),
    fte: optional(Decimal, "Full-time equivalents (VZÄ) that it pays."),
    capCents: optional(BigIntScalar, "The most that is passed on where the real cost counts (Höchstbetrag)."),
    topUpCents: optional(BigIntScalar, "What the territory adds of its own (Aufstockung aus Eigenmitteln)."),
    topUpFrom: optional(ID, "The own contribution (MoneyAmount) that the top-up is a part of."),
    topUpUntil: optional(LocalDate, "Last day of the top-up."),
    ...CITATION,
    leading: required(Boolean, "Whether it counts in the sum where several documents name an amount."),
  },
  beside: ["fromAgs", "toAgs", "toOrganisation", "year", "pillar", "kind"],
  territoryOf: ({ fromAgs }) => fromAgs,
};
