import { Coordinate } from "@kim-hub/kit/coordinate";
import { BadInputError } from "@kim-hub/kit/errors";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput } from "@kim-hub/kit/period-input";
import { readFigure } from "@kim-hub/kit/read-figure";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { MOST_PATTERNS, PathwayPatterns } from "./pathway-patterns.js";
import { PATTERN_CUBE } from "./pattern-cube.js";

@Resolver()
export class PathwayPatternsResolver {
  @Query(() => PathwayPatterns, {
    nullable: true,
    description:
      "Which sequences of legal domains are typical, and how long people wait between them (S2): of the clients whose last case was opened in a period, until its end, as case management knows it from its own support plans (asCaseManagementKnows).",
  })
  @CountedFigure
  @Aggregate
  async pathwayPatterns(
    @Arg("ags", () => Ags, {
      description:
        "A district with all its municipalities, or one municipality, by where the client of the last case lives; a case without a municipality counts nowhere.",
    })
    ags: string,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Arg("first", () => Int, { defaultValue: 10, description: `How many sequences to name, 1 to ${MOST_PATTERNS}.` })
    first: number,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<PathwayPatterns> {
    if (first < 1 || first > MOST_PATTERNS)
      throw new BadInputError(`The value of first must be 1 to ${MOST_PATTERNS}.`);
    const files = countedCases({ ags, provider: null });
    const { answer, dataDay } = await readFigure(em, {
      coordinate,
      cube: PATTERN_CUBE,
      ags,
      provider: null,
      period,
      files,
    });

    return new PathwayPatterns(dataDay, { answer, first });
  }
}
