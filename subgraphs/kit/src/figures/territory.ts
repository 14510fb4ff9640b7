import { Directive, Field, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { Ags } from "../schema/scalars.js";

/** Where a figure counts: ki-strategy adds the rest of it. */
@Directive(`@key(fields: "ags", resolvable: false)`)
@ObjectType({ description: "A district or a town of North Rhine-Westphalia (Gebietskörperschaft)." })
export class Territory {
  @Field(() => Ags)
  @PublicValue
  readonly ags!: string;
}

/** A kreisfreie Stadt is a district and its only municipality: `05711000` → `05711`. */
export function territoryOf(ags: string): string {
  return ags.endsWith("000") ? ags.slice(0, -3) : ags;
}
