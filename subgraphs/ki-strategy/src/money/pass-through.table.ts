import { optional, required } from "@kim-hub/records/column";
import { keyOf } from "@kim-hub/records/reference";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, FTE, TEXT } from "@kim-hub/records/text-rules";
import { CENTS, oneOf, YEAR, YES_NO } from "@kim-hub/records/value-rules";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CITATION } from "../source/citation-columns.js";
import { DISTRICT, TOWN } from "../territory/territory-columns.js";
import { MONEY_AMOUNTS } from "./money-amount.table.js";
import { PassThrough } from "./pass-through.js";

/** Money passed on: by a Kreis, to one of its towns or to an organisation. */
export const PASS_THROUGHS = createTable({
  file: "pass-throughs.csv",
  entity: PassThrough,
  key: ["from", "to", "to_organisation", "year", "pillar", "kind", "source"],
  columns: {
    from: required(DISTRICT, { property: "fromAgs", description: "The Kreis that passes on." }),
    to: optional(TOWN, { property: "toAgs", description: "The town; null where an organisation receives it." }),
    to_organisation: optional(TEXT),
    year: required(YEAR),
    pillar: required(oneOf(FundingPillar)),
    kind: required(oneOf(FundingKind)),
    amount_cents: optional(CENTS),
    fte: optional(FTE, { later: true, description: "Full-time equivalents (VZÄ) that it pays." }),
    cap_cents: optional(CENTS, {
      later: true,
      description: "The most that is passed on where the real cost counts (Höchstbetrag).",
    }),
    top_up_cents: optional(CENTS, {
      later: true,
      description: "What the territory adds of its own (Aufstockung aus Eigenmitteln).",
    }),
    top_up_from: optional(keyOf(MONEY_AMOUNTS), {
      property: "topUpFromId",
      later: true,
      description: "The own contribution (MoneyAmount) that the top-up is a part of.",
    }),
    top_up_until: optional(DATE, { later: true, description: "Last day of the top-up." }),
    ...CITATION,
    leading: required(YES_NO, { description: "Whether it counts in the sum where several documents name an amount." }),
  },
  check: checkPassThrough,
  acrossRows: {
    within: ["fromAgs", "toAgs", "toOrganisation", "year", "pillar", "kind"],
    start: () => {
      const led = new Set<string>();

      return {
        check({ fromAgs, toAgs, toOrganisation, year, pillar, kind, leading }, row) {
          const place = [fromAgs, toAgs ?? toOrganisation, year, pillar, kind].join("-");
          if (leading && led.has(place)) throw row.fault("leading", "must be no: an earlier row leads");
          if (leading) led.add(place);
        },
      };
    },
  },
  acrossTables: {
    // The own contribution of the same territory, year and pillar, and no more of it than there is.
    sql: `select p."id" from "pass_through" p join "money_amount" m on m."id" = p."top_up_from"
      where m."instrument" <> 'OWN_CONTRIBUTION'
        or (m."territory_ags", m."year", m."pillar") <> (p."from_ags", p."year", p."pillar")
        or m."amount_cents" < (select sum(o."top_up_cents") from "pass_through" o 
          where o."top_up_from" = m."id" and o."leading")`,
    column: "top_up_from",
    rule: "must be an own contribution of the same territory, year and pillar that its top-ups do not exceed",
  },
  recorded: {
    term: "money passed on (Weiterleitung)",
    ownerOf: ({ fromAgs }) => fromAgs,
  },
});

function checkPassThrough({ fromAgs, toAgs, toOrganisation, amountCents, capCents }: PassThrough, row: Row): void {
  if ((toAgs === null) === (toOrganisation === null))
    throw row.fault("to and to_organisation", "must name a town or an organisation, and not both");
  if (toAgs !== null && !toAgs.startsWith(fromAgs)) throw row.fault("to", "must be a town in the Kreis that passes on");
  if (amountCents !== null && capCents !== null && amountCents > capCents)
    throw row.fault("amount_cents", "must not be above cap_cents");
}
