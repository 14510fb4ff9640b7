import { Office } from "@kim-hub/kit/office";
import { DateTime } from "@kim-hub/kit/scalars";
import { OFFICE_SUBGRAPHS } from "@kim-hub/offices/office-names";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Breached, disclosureFor } from "../data-classes.js";

/** Each office adds what its own log holds under the mandate. */
@Directive(`@key(fields: "id")`)
@ObjectType("SealedMandate", {
  description: "That one office was asked for its part of a path (Mandat), as the trust centre sealed it.",
})
export class BreachAnswer {
  @Field(() => ID, { description: "By which each office's log names it." })
  @disclosureFor(...OFFICE_SUBGRAPHS)
  readonly id!: string;

  @Field(() => Office)
  @Breached
  readonly office!: Office;

  @Field(() => DateTime)
  @Breached
  readonly sealedAt!: Date;

  @Field(() => ID, { description: "The steering group (Lenkungsgruppe) that the path was released to, e.g. LG-05711." })
  @Breached
  readonly body!: string;

  @Field(() => String, { nullable: true, description: "How the path is called in a sitting; null for a preview." })
  @Breached
  readonly pathId!: string | null;
}
