import { LocalDate } from "@kim-hub/kit/scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { agreedWith } from "../data-classes.js";

/** What ki-strategy records of an agreement; here is what rested on it. */
@Directive(`@key(fields: "id")`)
@ObjectType({
  description:
    "That an authority agreed with somebody how its data are retrieved or processed (Abrufverfahren, Auftragsverarbeitung).",
})
export class Agreement {
  @Field(() => ID)
  @agreedWith()
  readonly id!: string;

  @Field(() => ID)
  @Directive("@external")
  readonly agency!: string;

  @Field(() => LocalDate)
  @Directive("@external")
  readonly validFrom!: string;

  @Field(() => LocalDate, { nullable: true })
  @Directive("@external")
  readonly validTo!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Directive("@external")
  readonly soundFrom!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Directive("@external")
  readonly restsTo!: string | null;
}
