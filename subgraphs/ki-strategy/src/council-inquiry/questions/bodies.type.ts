import { Field, ObjectType } from "type-graphql";
import { Body } from "../../body/body.js";
import { BodyMember } from "../../body/body-member.js";
import { ReportingDuty } from "../../body/reporting-duty.js";
import { Public } from "../../data-classes.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({
  description: "Question 5: which internal and external actors sit in the steering group (Lenkungsgruppe).",
})
export class SteeringGroupAnswer {
  @Field(() => [BodyMember], { description: "Organisations and functions, never persons by name." })
  @Public
  readonly rows!: readonly BodyMember[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}

@ObjectType({
  description: "Question 6: whether project groups and further bodies were set up, and with which actors.",
})
export class ProjectGroupsAnswer {
  @Field(() => Boolean, { nullable: true, description: "Null where no source says whether there are any." })
  @Public
  readonly established!: boolean | null;

  @Field(() => [Body])
  @Public
  readonly groups!: readonly Body[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}

@ObjectType({ description: "Question 7: how the integration committee of the municipality takes part regularly." })
export class ParticipationAnswer {
  @Field(() => [ReportingDuty])
  @Public
  readonly rows!: readonly ReportingDuty[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
