import { Suppression } from "@kim-hub/kit/suppression";
import { FundingPillar } from "../../funding/funding-pillar.js";
import { MoneyYear } from "../../money/money-year.js";
import { listMoney, type RecordedMoney } from "../../money/recorded-money.js";
import { findPostYear, listPosts } from "../../post/find-post-year.js";
import type { Post } from "../../post/post.js";
import type { InquiryContext } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import { findOffices, type YearOffices } from "./own-offices.js";
import type { ThirdPillarAnswer, ThirdPillarYear } from "./third-pillar.type.js";

/** Question 9: a municipality without its own office receives nothing; for others the recorded amounts, year by year. */
export async function answerThirdPillar(inquiry: InquiryContext): Promise<ThirdPillarAnswer> {
  const { municipality, years, loaders } = inquiry;
  const [money, offices] = await Promise.all([
    listMoney(municipality.ags, loaders),
    Promise.all(years.map((year) => findOffices(inquiry, year))),
  ]);
  const competentAuthorities = offices.at(-1)?.authorities ?? [];
  const isExcluded = offices.every(({ own }) => own !== null && own.length === 0);
  const withOwn = offices.filter(({ own }) => own === null || own.length > 0);
  const rows = await Promise.all(withOwn.map((office) => toRow(inquiry, office, money)));
  const yearsWithout = (part: "cents" | "posts") =>
    rows
      .filter((row) => row[part] === null)
      .map(({ year }) => year)
      .join(", ");
  const isRecorded = rows.some(({ cents, posts }) => cents !== null || posts !== null);

  return {
    received: isExcluded ? false : isRecorded || null,
    reason: isExcluded
      ? `${municipality.name} has no Ausländerbehörde or Einbürgerungsbehörde of its own; competent: ${competentAuthorities.map(({ name }) => name).join(", ")}.`
      : null,
    rows,
    competentAuthorities,
    missing: [
      ...missingWhere(yearsWithout("cents") !== "", InquiryFact.LUMP_SUM_B3, municipality, yearsWithout("cents")),
      ...missingWhere(yearsWithout("posts") !== "", InquiryFact.POSTS_B3, municipality, yearsWithout("posts")),
    ],
  };
}

async function toRow(
  { municipality, loaders }: InquiryContext,
  { year, own }: YearOffices,
  money: RecordedMoney,
): Promise<ThirdPillarYear> {
  const postYear = await findPostYear(municipality.ags, year, loaders);
  const posts = postYear ? await listPosts(postYear, loaders) : [];
  const pillar = new MoneyYear({ ags: municipality.ags, year, money }).pillars.find(
    (part) => part.pillar === FundingPillar.B3,
  );
  const cents = pillar?.granted.stateCents ?? null;

  return {
    year,
    cents,
    posts: sumFte(posts.filter((post) => post.pillar === FundingPillar.B3)),
    authorities: own ?? [],
    suppression: cents === null ? Suppression.NOT_COLLECTED : Suppression.NONE,
  };
}

/** Full-time equivalents as text, added up in hundredths; null where there is none or one of them is not known. */
function sumFte(posts: readonly Post[]): string | null {
  const known = posts.map(({ fundedFte }) => fundedFte).filter((fte) => fte !== null);
  if (posts.length === 0 || known.length < posts.length) return null;

  return (known.reduce((sum, fte) => sum + Math.round(Number(fte) * 100), 0) / 100).toFixed(2);
}
