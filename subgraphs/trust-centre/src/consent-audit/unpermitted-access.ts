import { DateTime } from "@kim-hub/kit/scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Audited } from "../data-classes.js";
import { type ConsentState, ConsentStates } from "./consent-state.js";

@ObjectType({
  description:
    "That something left an office without a permission or norm that held at that instant (Zugriff ohne gültige Einwilligung): a finding.",
})
export class UnpermittedAccess {
  @Field(() => ID, { description: "The entry of the office's disclosure log (Übermittlungsprotokoll)." })
  @Audited
  readonly disclosureLogId!: string;

  @Field(() => DateTime)
  @Audited
  readonly at!: Date;

  @Field(() => String, { nullable: true })
  @Audited
  readonly purpose!: string | null;

  @Field(() => String, { nullable: true, description: "The norms (Rechtsgrundlage) that the log names." })
  @Audited
  readonly basisClaimed!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The permission that did not hold, the first to end of several; null where none is known.",
  })
  @Audited
  readonly consentId!: string | null;

  @Field(() => ConsentStates)
  @Audited
  readonly consentState!: ConsentState;

  @Field(() => Int, {
    nullable: true,
    description:
      "Seconds from the permission's end to the access, begun ones counted, so that no finding has 0; of one that never held, from when it was given; null where none had begun or none is known.",
  })
  @Audited
  readonly gapSeconds!: number | null;
}
