import { Coordinate } from "@kim-hub/kit/coordinate";
import { frozenHandovers } from "@kim-hub/kit/frozen-handovers";
import { HandoverTimes } from "@kim-hub/kit/handover-times";
import { CountedFigure } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput } from "@kim-hub/kit/period-input";
import { readFigure } from "@kim-hub/kit/read-figure";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { HANDOVER_CUBE, SOURCES } from "./handover-cube.js";

@Resolver()
export class CaseHandoverTimesResolver {
  @Query(() => HandoverTimes, {
    nullable: true,
    description:
      "How long handovers to providers of case management took that they took on in a year so far (S5), by the kind of the office that sent them. Restricted cases count nowhere.",
  })
  @CountedFigure
  @Aggregate
  async caseHandoverTimes(
    @Arg("ags", () => Ags, { description: "A district with all its municipalities, or one municipality." }) ags: string,
    @Arg("period", () => PeriodInput, {
      description: "The quarters of taking on: a year so far, from its first quarter.",
    })
    period: PeriodInput,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<HandoverTimes> {
    const asked = { cube: HANDOVER_CUBE, ags, provider: null, period };
    const { answer, dataDay } = await readFigure(em, {
      coordinate,
      ...asked,
      files: countedCases({ ags, provider: null }),
    });

    return new HandoverTimes(dataDay, frozenHandovers(answer, { to: Office.CASE_MANAGEMENT, sources: SOURCES }));
  }
}
