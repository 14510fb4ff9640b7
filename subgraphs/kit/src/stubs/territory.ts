import { Directive, Field, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Ags } from "../schema/scalars.js";

/** Of ki-strategy, which adds all else of it. */
@Directive(`@key(fields: "ags", resolvable: false)`)
@ObjectType({ description: "A district or a town of North Rhine-Westphalia (Gebietskörperschaft)." })
export class Territory {
  @Field(() => Ags)
  @PublicValue
  readonly ags!: string;
}
