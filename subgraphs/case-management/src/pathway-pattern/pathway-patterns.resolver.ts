import { localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { countPatterns } from "./count-patterns.js";
import { MOST_PATTERNS, PathwayPatterns } from "./pathway-patterns.js";
import { protectPatterns } from "./protect-patterns.js";

@Resolver()
export class PathwayPatternsResolver {
  @Query(() => PathwayPatterns, {
    nullable: true,
    description:
      "Which sequences of legal domains are typical, and how long people wait between them (S2): of the clients whose cases were opened in a period, until its end, as case management knows it from its own support plans (asCaseManagementKnows).",
  })
  @CountedFigure
  @Aggregate
  async pathwayPatterns(
    @Args() { ags, period, provider = null }: FigureArguments,
    @Arg("first", () => Int, { defaultValue: 10, description: `How many sequences to name, 1 to ${MOST_PATTERNS}.` })
    first: number,
    @Ctx() { em, control }: OfficeContext,
  ): Promise<PathwayPatterns> {
    if (first < 1 || first > MOST_PATTERNS)
      throw new BadInputError(`The value of first must be 1 to ${MOST_PATTERNS}.`);
    const scope = { ags, provider };
    const counts = await countPatterns(em, { scope, period: requirePeriod(period, localDate()) });

    return new PathwayPatterns(await readDataDay(em, countedCases(scope)), protectPatterns(counts, { first, control }));
  }
}
