import { OFFICES, pascalName } from "@kim-hub/kit/office";
import { FieldOfEach } from "@kim-hub/kit/office-fields";
import { OFFICE_SUBGRAPHS, subgraphName } from "@kim-hub/offices/office-names";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { ownDisclosedFor } from "../data-classes.js";

/** Each office adds what its own log tells the person, under the mandate that is sealed for it. */
@Directive(`@key(fields: "handle")`)
@FieldOfEach(OFFICES, "Mandate", (office) => [
  ownDisclosedFor(subgraphName(office)),
  Directive("@inaccessible"),
  Field(() => String, {
    nullable: true,
    description: `Sealed mandate for the office ${pascalName(office)}; null without a link.`,
  }),
])
@ObjectType({ description: "Who saw what of the person, from each office's own log." })
export class OwnDisclosures {
  @Field(() => ID, { description: "One-time handle, new for every query." })
  @Directive("@inaccessible")
  @ownDisclosedFor(...OFFICE_SUBGRAPHS)
  readonly handle!: string;

  readonly [mandate: `${string}Mandate`]: string | null;
}
