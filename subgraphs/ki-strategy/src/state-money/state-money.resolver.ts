import type { Context } from "@kim-hub/kit/context";
import { BadInputError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Funding } from "../data-classes.js";
import { FundingKind } from "../funding/funding-kind.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { requireProgrammeYear } from "../funding/programme-year.js";
import { STATE_INSTRUMENTS } from "../money/funding-instrument.js";
import { MoneyAmount } from "../money/money-amount.js";
import { PassThrough } from "../money/pass-through.js";
import { sumOf } from "../money/sum-of.js";
import { findPostYear, listPosts } from "../post/find-post-year.js";
import { Coverage } from "../territory/coverage.js";
import { getTerritory } from "../territory/get-territory.js";
import type { Territory } from "../territory/territory.js";
import { countOnce, type StatedMoney } from "./count-once.js";
import { StateMoney } from "./state-money.js";

const MOST_TERRITORIES = 60;

@Resolver()
export class StateMoneyResolver {
  @Query(() => [StateMoney], {
    nullable: true,
    description:
      "The state's money of a year from 2020 in 1 to 60 territories together, by pillar: what a Kreis passes on to its towns counts once, with the Kreis's. NOT_FOUND where one of the territories is not recorded.",
  })
  @Funding
  async stateMoney(
    @Arg("ags", () => [Ags]) ags: string[],
    @Arg("year", () => Int) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<StateMoney[]> {
    requireProgrammeYear(year);
    const asked = [...new Set(ags)].toSorted();
    if (asked.length === 0 || asked.length > MOST_TERRITORIES)
      throw new BadInputError(`1 to ${MOST_TERRITORIES} territories may be asked for at once.`);
    const found = await Promise.all(asked.map((each) => getTerritory(each, loaders)));
    // A kreisfreie Stadt has two keys and must not count twice.
    const byAgs = new Map(found.map((territory) => [territory.ags, territory]));
    const territories = [...byAgs.values()];

    return Promise.all(
      Object.values(FundingPillar).map(async (pillar) => {
        const stated = await Promise.all(territories.map((each) => readStated(each, { pillar, year, loaders })));
        const parts = countOnce(stated).flatMap(({ ags: own, containedIn, form, amountCents }) => {
          const territory = byAgs.get(own);

          return territory
            ? { territory, form, amountCents, containedIn: (containedIn && byAgs.get(containedIn)) || null }
            : [];
        });

        const recorded = new Set(parts.map(({ territory }) => territory.ags)).size;

        return new StateMoney({
          ...{ pillar, parts, territories: [...byAgs.keys()] },
          coverage: new Coverage({ recorded, total: territories.length }),
        });
      }),
    );
  }
}

interface Asked {
  readonly pillar: FundingPillar;
  readonly year: number;
  readonly loaders: Loaders;
}

/** Grants only: a forecast and a budget are no money yet. */
async function readStated({ ags, districtAgs, isKimTerritory }: Territory, asked: Asked): Promise<StatedMoney> {
  const { pillar, year, loaders } = asked;
  const [amounts, received, stated] = await Promise.all([
    loaders.list(MoneyAmount, "territoryAgs", ags),
    loaders.list(PassThrough, "toAgs", ags),
    findPostYear(ags, year, loaders),
  ]);
  const posts = stated ? await listPosts(stated, loaders) : [];
  const counts = (row: MoneyAmount | PassThrough) =>
    row.year === year && row.pillar === pillar && row.kind === FundingKind.GRANTED && row.leading;
  const passed = received.filter(counts);
  const granted = amounts.filter((row) => counts(row) && STATE_INSTRUMENTS.includes(row.instrument));
  const funded = posts.filter((post) => post.pillar === pillar);
  // Bausteine 1 and 2 go to who runs a Kommunales Integrationszentrum: other towns have them from their Kreis.
  const isPaidByKreis = passed.length > 0 || (!isKimTerritory && pillar !== FundingPillar.B3);

  return {
    ags,
    paidBy: isPaidByKreis ? districtAgs : null,
    grant: granted.length > 0 ? { amountCents: sumOf(granted) } : null,
    passThrough: passed.length > 0 ? { amountCents: sumOf(passed) } : null,
    posts: funded.some(({ grantCents }) => grantCents !== null)
      ? { amountCents: sumOf(funded.map(({ grantCents }) => ({ amountCents: grantCents }))) }
      : null,
  };
}
