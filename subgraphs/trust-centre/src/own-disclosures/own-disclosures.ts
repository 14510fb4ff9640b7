import { Directive, Field, ID, ObjectType } from "type-graphql";
import { ownDisclosedFor } from "../data-classes.js";

/** Each office adds what its own log tells the person, under the mandate that is sealed for it. */
@Directive(`@key(fields: "handle")`)
@ObjectType({ description: "Who saw what of the person, from each office's own log." })
export class OwnDisclosures {
  @Field(() => ID, { description: "One-time handle, new for every query." })
  @Directive("@inaccessible")
  @ownDisclosedFor("case-management", "immigration", "naturalisation")
  readonly handle!: string;

  @Field(() => String, { nullable: true, description: "Sealed mandate for case management; null without a link." })
  @Directive("@inaccessible")
  @ownDisclosedFor("case-management")
  readonly caseManagementMandate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Sealed mandate for the immigration office; null without a link.",
  })
  @Directive("@inaccessible")
  @ownDisclosedFor("immigration")
  readonly immigrationMandate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Sealed mandate for the naturalisation office; null without a link.",
  })
  @Directive("@inaccessible")
  @ownDisclosedFor("naturalisation")
  readonly naturalisationMandate!: string | null;
}
