import { AgeBand } from "@kim-hub/kit/age-band";
import { Office } from "@kim-hub/kit/office";
import { Ags, DateTime } from "@kim-hub/kit/scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Path, pathFor } from "../data-classes.js";

@Directive(`@key(fields: "handle")`)
@ObjectType({ description: "One person's path across offices, released for one steering group." })
export class ReleasedPath {
  @Field(() => ID, { description: "One-time handle, new for every query." })
  @Directive("@inaccessible")
  @pathFor("case-management", "immigration", "naturalisation", "ki-strategy")
  readonly handle!: string;

  @Field(() => ID, { description: "How the path is called in the sitting, e.g. P-7F3KQX; not a number of the person." })
  @Path
  readonly pathId!: string;

  @Field(() => DateTime, { description: "The token is dead from this instant on: the end of the sitting's day." })
  @Path
  readonly validUntil!: Date;

  @Field(() => AgeBand, { nullable: true })
  @Path
  readonly ageBand!: AgeBand | null;

  @Field(() => Ags)
  @Directive("@inaccessible")
  @pathFor("ki-strategy")
  readonly ags!: string;

  @Field(() => [Office], { description: "The offices that hold a mandate for this query." })
  @Directive("@inaccessible")
  @pathFor("ki-strategy")
  readonly releasedOffices!: readonly Office[];

  @Field(() => [Office], { description: "The offices that the person agreed to have named, released or not." })
  @Directive("@inaccessible")
  @pathFor("ki-strategy")
  readonly namedOffices!: readonly Office[];

  @Field(() => String, {
    nullable: true,
    description: "Sealed mandate for case management; null where nothing is released.",
  })
  @Directive("@inaccessible")
  @pathFor("case-management")
  readonly caseManagementMandate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Sealed mandate for the immigration office; null where nothing is released.",
  })
  @Directive("@inaccessible")
  @pathFor("immigration")
  readonly immigrationMandate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Sealed mandate for the naturalisation office; null where nothing is released.",
  })
  @Directive("@inaccessible")
  @pathFor("naturalisation")
  readonly naturalisationMandate!: string | null;
}
