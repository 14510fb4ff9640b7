import { localDate } from "@kim-hub/kit/calendar";
import type { CountedRow } from "@kim-hub/kit/cases-and-persons";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { ReferralOffice } from "../referral/referral-office.js";
import { countHandoversSent } from "./count-handovers-sent.js";
import { HandoversSent } from "./handovers-sent.js";

const NONE: CountedRow = { cases: 0, persons: 0 };

@Resolver()
export class HandoversSentResolver {
  @Query(() => HandoversSent, {
    nullable: true,
    description:
      "How many clients case management sent to immigration and naturalisation offices with a note that they agreed to, and how many of them had not arrived by the end of the period (S5). As case management knows it: the offices tell it nothing.",
  })
  @CountedFigure
  @Aggregate
  async handoversSent(
    @Args() { ags, period, provider = null }: FigureArguments,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<HandoversSent> {
    const scope = { ags, provider };
    const counts = await countHandoversSent(em, { scope, period: requirePeriod(period, localDate()) });
    const rows = Object.values(ReferralOffice).map((to) => {
      const of = (isAccepted: boolean): CountedRow =>
        counts.find((count) => count.to === to && count.isAccepted === isAccepted) ?? NONE;
      const unitsOf = ({ cases, persons }: CountedRow) => ({ cases, persons });
      const [accepted, notAccepted] = [unitsOf(of(true)), unitsOf(of(false))];
      const all = { cases: accepted.cases + notAccepted.cases, persons: accepted.persons + notAccepted.persons };
      const { sent } = control.protect({ counts: { sent: all } });

      return { to, sent, ...control.protectSplit({ whole: sent, parts: { accepted, notAccepted } }) };
    });

    return new HandoversSent(await readDataDay(em, countedCases(scope)), rows);
  }
}
