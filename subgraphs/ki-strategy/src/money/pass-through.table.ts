import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { CENTS, oneOf, TEXT, YEAR, YES_NO } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { PassThrough } from "./pass-through.js";

const PILLAR = oneOf(FundingPillar);
const KIND = oneOf(FundingKind);

/** Money passed on: by a Kreis, to one of its towns or to an organisation. */
export const PASS_THROUGHS: CsvTable<PassThrough> = {
  file: "pass-throughs.csv",
  entity: PassThrough,
  key: ["from", "to", "to_organisation", "year", "pillar", "kind", "source"],
  columns: ["from", "to", "to_organisation", "year", "pillar", "kind", "amount_cents", "source", "passage", "leading"],
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) => {
    const passThrough = new PassThrough({
      fromAgs: row.get("from", known.keyIn("districts.csv")),
      toAgs: row.find("to", known.keyIn("towns.csv")),
      toOrganisation: row.find("to_organisation", TEXT),
      year: row.get("year", YEAR),
      pillar: row.get("pillar", PILLAR),
      kind: row.get("kind", KIND),
      amountCents: row.find("amount_cents", CENTS),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
      leading: row.get("leading", YES_NO),
    });
    const { fromAgs, toAgs, toOrganisation } = passThrough;
    if ((toAgs === null) === (toOrganisation === null))
      throw row.fault("to and to_organisation", "must name a town or an organisation, and not both");
    if (toAgs !== null && !toAgs.startsWith(fromAgs))
      throw row.fault("to", "must be a town in the Kreis that passes on");

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
};
