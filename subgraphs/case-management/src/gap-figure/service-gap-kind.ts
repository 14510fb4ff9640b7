import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { Ags } from "@kim-hub/kit/scalars";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { Directive, Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";

@Directive(`@key(fields: "ags type field")`)
@ObjectType({
  description:
    "A service gap by its territory, its type and its field of need (Versorgungslücke nach Gebiet, Art und Handlungsfeld).",
})
export class ServiceGapKind {
  @Field(() => Ags, { description: "Of a kreisfreie Stadt its five digits." })
  @Public
  readonly ags!: string;

  @Field(() => ServiceGapType)
  @Public
  readonly type!: ServiceGapType;

  @Field(() => FieldOfNeed, { nullable: true, description: "Null for every field together." })
  @Public
  readonly field!: FieldOfNeed | null;
}
