import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import type { CsvRow } from "../reference/csv-row.js";
import { CENTS, DATE, FTE, oneOf, TEXT, YEAR, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { PassThrough } from "./pass-through.js";

const PILLAR = oneOf(FundingPillar);
const KIND = oneOf(FundingKind);

/** Money passed on: by a Kreis, to one of its towns or to an organisation. */
export const PASS_THROUGHS: CsvTable<PassThrough> = {
  file: "pass-throughs.csv",
  entity: PassThrough,
  key: ["from", "to", "to_organisation", "year", "pillar", "kind", "source"],
  columns: [
    ...["from", "to", "to_organisation", "year", "pillar", "kind", "amount_cents", "fte", "cap_cents", "top_up_cents"],
    ...["top_up_from", "top_up_until", "source", "passage", "leading"],
  ],
  later: {
    fte: "fte",
    cap_cents: "capCents",
    top_up_cents: "topUpCents",
    top_up_from: "topUpFromId",
    top_up_until: "topUpUntil",
  },
  pointsTo: ["districts.csv", "towns.csv", "money.csv", "sources.csv"],
  toRow: (row, known) => {
    const passThrough = new PassThrough({
      fromAgs: row.get("from", known.keyIn("districts.csv")),
      toAgs: row.find("to", known.keyIn("towns.csv")),
      toOrganisation: row.find("to_organisation", TEXT),
      year: row.get("year", YEAR),
      pillar: row.get("pillar", PILLAR),
      kind: row.get("kind", KIND),
      amountCents: row.find("amount_cents", CENTS),
      fte: row.find("fte", FTE),
      capCents: row.find("cap_cents", CENTS),
      topUpCents: row.find("top_up_cents", CENTS),
      topUpFromId: row.find("top_up_from", known.keyIn("money.csv")),
      topUpUntil: row.find("top_up_until", DATE),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
      leading: row.get("leading", YES_NO),
    });
    checkRecipient(passThrough, row);
    const { amountCents, capCents } = passThrough;
    if (amountCents !== null && capCents !== null && amountCents > capCents)
      throw row.fault("amount_cents", "must not be above cap_cents");

    return passThrough;
  },
  acrossRows: () => {
    const led = new Set<string>();

    return {
      check({ fromAgs, toAgs, toOrganisation, year, pillar, kind, leading }, row) {
        const place = [fromAgs, toAgs ?? toOrganisation, year, pillar, kind].join("-");
        if (leading && led.has(place)) throw row.fault("leading", "must be no: an earlier row leads");
        if (leading) led.add(place);
      },
    };
  },
  afterwards: {
    // The own contribution of the same territory, year and pillar, and no more of it than there is.
    sql: `select p."id" from "pass_through" p join "money_amount" m on m."id" = p."top_up_from"
      where m."instrument" <> 'OWN_CONTRIBUTION'
        or (m."territory_ags", m."year", m."pillar") <> (p."from_ags", p."year", p."pillar")
        or m."amount_cents" < (select sum(o."top_up_cents") from "pass_through" o 
          where o."top_up_from" = m."id" and o."leading")`,
    column: "top_up_from",
    rule: "must be an own contribution of the same territory, year and pillar that its top-ups do not exceed",
  },
};

function checkRecipient({ fromAgs, toAgs, toOrganisation }: PassThrough, row: CsvRow): void {
  if ((toAgs === null) === (toOrganisation === null))
    throw row.fault("to and to_organisation", "must name a town or an organisation, and not both");
  if (toAgs !== null && !toAgs.startsWith(fromAgs)) throw row.fault("to", "must be a town in the Kreis that passes on");
}
