import type { Context } from "@kim-hub/kit/context";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { requireProgrammeYears } from "../funding/programme-year.js";
import { FactKind } from "../programme/fact-kind.js";
import { ProgrammeFact } from "../programme/programme-fact.js";
import { getTerritory } from "../territory/get-territory.js";
import { CouncilInquiry } from "./council-inquiry.js";
import { answerParticipation, answerProjectGroups, answerSteeringGroup } from "./questions/bodies.answer.js";
import { ParticipationAnswer, ProjectGroupsAnswer, SteeringGroupAnswer } from "./questions/bodies.type.js";
import { answerExpenditure } from "./questions/expenditure.answer.js";
import { ExpenditureAnswer } from "./questions/expenditure.type.js";
import { answerExtraCoordination } from "./questions/extra-coordination.answer.js";
import { ExtraCoordination } from "./questions/extra-coordination.type.js";
import { answerInclusion, answerOutlineActors } from "./questions/outline.answer.js";
import { InclusionAnswer, OutlineActorsAnswer } from "./questions/outline.type.js";
import { answerPapers } from "./questions/papers.answer.js";
import { PapersAnswer } from "./questions/papers.type.js";
import { answerPlans } from "./questions/plans.answer.js";
import { PlansAnswer } from "./questions/plans.type.js";
import { answerReceivedFunds } from "./questions/received-funds.answer.js";
import { ReceivedFunds } from "./questions/received-funds.type.js";
import { answerThirdPillar } from "./questions/third-pillar.answer.js";
import { ThirdPillarAnswer } from "./questions/third-pillar.type.js";

@Resolver(() => CouncilInquiry)
export class CouncilInquiryResolver {
  @Query(() => CouncilInquiry, {
    nullable: true,
    description:
      "A Große Anfrage for 1 to 20 different years from 2020; NOT_FOUND where the municipality is not recorded.",
  })
  @Public
  async councilInquiry(
    @Arg("ags", () => Ags) ags: string,
    @Arg("years", () => [Int]) years: number[],
    @Ctx() { loaders }: Context,
  ): Promise<CouncilInquiry> {
    const asked = requireProgrammeYears(years);
    const municipality = await getTerritory(ags, loaders);
    const { isKimTerritory, districtAgs } = municipality;
    const steering = isKimTerritory || districtAgs === null ? municipality : await getTerritory(districtAgs, loaders);

    return new CouncilInquiry({ municipality, steering, years: asked });
  }

  @FieldResolver(() => [ProgrammeFact], {
    description: "The questions in the wording of the Große Anfrage that they were taken from, in their order.",
  })
  @Public
  async questions(@Ctx() { loaders }: Context): Promise<readonly ProgrammeFact[]> {
    const questions = await loaders.list(ProgrammeFact, "kind", FactKind.QUESTION);

    return questions.toSorted((left, right) => left.id.localeCompare(right.id));
  }

  @FieldResolver(() => ReceivedFunds, { description: "Question 1." })
  @Public
  receivedFunds(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<ReceivedFunds> {
    return answerReceivedFunds({ ...inquiry, loaders });
  }

  @FieldResolver(() => ExpenditureAnswer, { description: "Question 1a." })
  @Public
  expenditure(
    @Root() inquiry: CouncilInquiry,
    @Args() page: PageArguments,
    @Ctx() { loaders, pages }: Context,
  ): Promise<ExpenditureAnswer> {
    return answerExpenditure({ ...inquiry, loaders }, { pages, page });
  }

  @FieldResolver(() => ExtraCoordination, { description: "Question 1b." })
  @Public
  extraCoordination(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<ExtraCoordination> {
    return answerExtraCoordination({ ...inquiry, loaders });
  }

  @FieldResolver(() => OutlineActorsAnswer, { description: "Question 2." })
  @Public
  outlineActors(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<OutlineActorsAnswer> {
    return answerOutlineActors({ ...inquiry, loaders });
  }

  @FieldResolver(() => InclusionAnswer, { description: "Question 3." })
  @Public
  inclusion(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<InclusionAnswer> {
    return answerInclusion({ ...inquiry, loaders });
  }

  @FieldResolver(() => PlansAnswer, { description: "Question 4." })
  @Public
  plans(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<PlansAnswer> {
    return answerPlans({ ...inquiry, loaders });
  }

  @FieldResolver(() => SteeringGroupAnswer, { description: "Question 5." })
  @Public
  steeringGroup(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<SteeringGroupAnswer> {
    return answerSteeringGroup({ ...inquiry, loaders });
  }

  @FieldResolver(() => ProjectGroupsAnswer, { description: "Question 6." })
  @Public
  projectGroups(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<ProjectGroupsAnswer> {
    return answerProjectGroups({ ...inquiry, loaders });
  }

  @FieldResolver(() => ParticipationAnswer, { description: "Question 7." })
  @Public
  participation(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<ParticipationAnswer> {
    return answerParticipation({ ...inquiry, loaders });
  }

  @FieldResolver(() => PapersAnswer, { description: "Question 8." })
  @Public
  papers(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<PapersAnswer> {
    return answerPapers({ ...inquiry, loaders });
  }

  @FieldResolver(() => ThirdPillarAnswer, { description: "Question 9." })
  @Public
  thirdPillar(@Root() inquiry: CouncilInquiry, @Ctx() { loaders }: Context): Promise<ThirdPillarAnswer> {
    return answerThirdPillar({ ...inquiry, loaders });
  }
}
