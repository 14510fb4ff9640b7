import { FundingKind } from "../../funding/funding-kind.js";
import { FundingPillar } from "../../funding/funding-pillar.js";
import { MoneyYear } from "../../money/money-year.js";
import { listMoney, type RecordedMoney } from "../../money/recorded-money.js";
import { sumOf } from "../../money/sum-of.js";
import { type InquiryContext } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import { findOffices, type YearOffices } from "./own-offices.js";
import { FundsYear, type ReceivedFunds } from "./received-funds.type.js";

/** Question 1: a row for every year; 0 only if a rule says so, otherwise the recorded amount or null. */
export async function answerReceivedFunds(inquiry: InquiryContext): Promise<ReceivedFunds> {
  const { municipality, steering, years, loaders } = inquiry;
  const money = await listMoney(municipality.ags, loaders);
  const offices = await Promise.all(years.map((year) => findOffices(inquiry, year)));
  const rows = offices.map((office) => toRow(inquiry, office, money));
  const yearsWithout = (part: "directCents" | "passThroughCents") =>
    rows
      .filter((row) => row[part] === null)
      .map(({ year }) => year)
      .join(", ");
  const direct = yearsWithout("directCents");
  const passed = yearsWithout("passThroughCents");

  return {
    rows,
    missing: [
      ...missingWhere(direct !== "", InquiryFact.GRANT, municipality, direct),
      ...missingWhere(passed !== "", InquiryFact.PASS_THROUGH, steering, passed),
    ],
  };
}

function toRow(
  { municipality, steering }: InquiryContext,
  { year, own }: YearOffices,
  money: RecordedMoney,
): FundsYear {
  const isSteering = municipality.ags === steering.ags;
  const { pillars } = new MoneyYear({ ags: municipality.ags, year, money });
  const expected = [
    ...(isSteering ? [FundingPillar.B1, FundingPillar.B2] : []),
    ...(own === null || own.length > 0 ? [FundingPillar.B3] : []),
  ];
  const granted = pillars
    .filter(({ pillar }) => expected.includes(pillar))
    .map(({ granted: { stateCents } }) => ({ amountCents: stateCents }));
  const passed = money.receivedFromDistrict.filter(
    (row) => row.year === year && row.leading && row.kind === FundingKind.GRANTED,
  );

  return new FundsYear({
    year,
    directCents: expected.length === 0 ? 0n : sumOf(granted),
    directRule:
      expected.length === 0
        ? `Bausteine 1 and 2 go to ${steering.name}, which runs the Kommunales Integrationszentrum; Baustein 3 goes to Kommunen with an Ausländerbehörde or Einbürgerungsbehörde of their own.`
        : null,
    passThroughCents: municipality.districtAgs === null ? 0n : sumOf(passed),
  });
}
