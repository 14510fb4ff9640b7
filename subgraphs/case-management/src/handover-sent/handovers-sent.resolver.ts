import { Coordinate } from "@kim-hub/kit/coordinate";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { readFigure } from "@kim-hub/kit/read-figure";
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
    @Coordinate() coordinate: string,
  ): Promise<HandoversSent> {
    const files = countedCases({ ags, provider });
    const { answer, dataDay } = await readFigure(em, {
      coordinate,
      cube: SENT_CUBE,
      ags,
      provider,
      period,
      files,
    });

    return new HandoversSent(dataDay, answer);
  }
}
