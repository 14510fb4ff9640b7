import { AgeBand } from "@kim-hub/kit/age-band";
import { Office, pascalName } from "@kim-hub/kit/office";
import { FieldOfEach } from "@kim-hub/kit/office-fields";
import { Ags, DateTime } from "@kim-hub/kit/scalars";
import { RELEASING_OFFICES, subgraphName } from "@kim-hub/offices/office-names";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Path, pathFor } from "../data-classes.js";

@Directive(`@key(fields: "handle")`)
@FieldOfEach(RELEASING_OFFICES, "Mandate", (office) => [
  pathFor(subgraphName(office)),
  Directive("@inaccessible"),
  Field(() => String, {
    nullable: true,
    description: `Sealed mandate for the office ${pascalName(office)}; null where nothing is released.`,
  }),
])
@ObjectType({ description: "One person's path across offices, released for one steering group." })
export class ReleasedPath {
  @Field(() => ID, { description: "One-time handle, new for every query." })
  @Directive("@inaccessible")
  @pathFor(...RELEASING_OFFICES.map(subgraphName), "ki-strategy")
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

  /** One for each office, in a field that no other may ask: none learns which others hold one. */
  readonly [mandate: `${string}Mandate`]: string | null;
}
