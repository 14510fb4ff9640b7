import { Directive, Field, ID, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";

/** Of ki-strategy, which adds all else of it. */
@Directive(`@key(fields: "id", resolvable: false)`)
@ObjectType({
  description:
    "An office of one territory (Behörde): immigration, naturalisation, integration centre or case management.",
})
export class Authority {
  @Field(() => ID, { description: "Kind and AGS, e.g. ABH-05711." })
  @PublicValue
  readonly id!: string;
}
