import { localDate } from "@kim-hub/kit/calendar";
import { findFrozen, requireFrozenPeriod } from "@kim-hub/kit/find-frozen";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { readFrozenDay } from "@kim-hub/kit/read-data-day";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { HandoversSent } from "./handovers-sent.js";
import { SENT_CUBE } from "./sent-cube.js";

@Resolver()
export class HandoversSentResolver {
  @Query(() => HandoversSent, {
    nullable: true,
    description:
      "How many clients case management sent to immigration and naturalisation offices with a note that they agreed to, in a year up to the end of a quarter, and how many of them had not arrived by then (S5). As case management knows it: the offices tell it nothing.",
  })
  @CountedFigure
  @Aggregate
  async handoversSent(
    @Args() { ags, period, provider = null }: FigureArguments,
    @Ctx() { em }: OfficeContext,
  ): Promise<HandoversSent> {
    requireFrozenPeriod(SENT_CUBE, period, localDate());
    const answer = await findFrozen(em, { figure: SENT_CUBE.figure, ags, provider, period });

    return new HandoversSent(await readFrozenDay(em, answer?.asOf ?? null, countedCases({ ags, provider })), answer);
  }
}
