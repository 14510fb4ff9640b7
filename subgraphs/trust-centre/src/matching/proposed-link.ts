import { DateTime } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Identity } from "../data-classes.js";
import { type AgreedCode, AgreedCodes } from "./agreed-code.js";
import { LinkHandle } from "./link-handle.js";
import { type ProposalGrade, ProposalGrades } from "./proposal-grade.js";

@ObjectType({
  description:
    "Two people of different authorities who agreed to be linked and may be one (Zuordnungsvorschlag). Nothing is linked before the trust officer confirms it.",
})
export class ProposedLink {
  @Field(() => ID)
  @Identity
  readonly id!: string;

  @Field(() => ProposalGrades)
  @Identity
  readonly grade!: ProposalGrade;

  @Field(() => [AgreedCodes])
  @Identity
  readonly agreed!: readonly AgreedCode[];

  @Field(() => String, { description: "Version of the rules by which names were compared (Namensregeln)." })
  @Identity
  readonly nameRules!: string;

  @Field(() => DateTime)
  @Identity
  readonly proposedAt!: Date;

  @Field(() => [LinkHandle], { description: "One of the two, and all who are linked with them already." })
  @Identity
  readonly one!: readonly LinkHandle[];

  @Field(() => [LinkHandle], { description: "The other, and all who are linked with them already." })
  @Identity
  readonly other!: readonly LinkHandle[];

  @Field(() => [LinkHandle], {
    description: "Everybody else who is proposed for either of them as surely: of a conflict, all that there are.",
  })
  @Identity
  readonly rivals!: readonly LinkHandle[];
}
