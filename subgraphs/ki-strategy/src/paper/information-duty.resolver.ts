import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Body } from "../body/body.js";
import { Council } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { CouncilPaper } from "./council-paper.js";
import { InformationDuty } from "./information-duty.js";
import { listInformationDuties } from "./list-information-duties.js";

const USUAL_DUTIES = 20;

@Resolver(() => Territory)
export class TerritoryInformationDutiesResolver {
  @FieldResolver(() => [InformationDuty], {
    description:
      "What must be reported to the territory's bodies, and whether it is overdue (Informationspflicht), by body; empty where no duty is recorded.",
  })
  @assumedSize(USUAL_DUTIES)
  @Council
  informationDuties(
    @Root() { ags }: Territory,
    @Arg("on", () => LocalDate, {
      nullable: true,
      description: "Seen from this day; today in Europe/Berlin where it is left out.",
    })
    on: string | null | undefined,
    @Ctx() { em, loaders }: Context,
  ): Promise<InformationDuty[]> {
    return listInformationDuties({ ags, on: on ?? todayOf(em) }, loaders);
  }
}

@Resolver(() => InformationDuty)
export class InformationDutyResolver {
  @FieldResolver(() => Body, { description: "The body that must be informed." })
  @Council
  body(@Root() { duty }: InformationDuty, @Ctx() { loaders }: Context): Promise<Body> {
    return loaders.get(Body, duty.bodyId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Number of the paper of the last report (Vorlagennummer); null where there is none or the paper bears none.",
  })
  @Council
  async paperNo(@Root() { paperId }: InformationDuty, @Ctx() { loaders }: Context): Promise<string | null> {
    return paperId === null ? null : (await loaders.get(CouncilPaper, paperId)).number;
  }
}
