import { randomUUID } from "node:crypto";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Staff } from "../data-classes.js";

type Values = Omit<Deputyship, "id"> & { readonly id?: string };

@ObjectType({
  description:
    "That one case manager stands in for another from one local date to another (Vertretung), and so reads the other's cases on these days. It goes no further: who stands in for the deputy reads the deputy's own cases only.",
})
@Entity({
  policies: [
    {
      // Reading only: no case manager can become a colleague's deputy by their own statement.
      name: "own_deputyships",
      command: "select",
      using:
        "authority_id = current_setting('app.authority', true) and (case_manager = current_setting('app.actor', true) or deputy = current_setting('app.actor', true))",
    },
  ],
})
@Check({ name: "deputyship_interval_check", expression: "valid_to >= valid_from" })
@Check({ name: "deputyship_deputy_check", expression: "deputy <> case_manager" })
export class Deputyship {
  @Field(() => ID)
  @Staff
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The body whose case managers both are; of another body's cases it shows none." })
  @Staff
  @Property({ type: "text" })
  readonly authorityId: string;

  @Field(() => String, {
    description: "Who is stood in for (vertretene Person), as subject of the access token.",
  })
  @Staff
  @Property({ type: "text", index: true })
  readonly caseManager: string;

  @Field(() => String, { description: "Who stands in (Vertreterin, Vertreter), as subject of the access token." })
  @Staff
  @Property({ type: "text" })
  readonly deputy: string;

  @Field(() => LocalDate)
  @Staff
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { description: "The last day, included; every deputyship has one." })
  @Staff
  @Property({ type: "date" })
  readonly validTo: string;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.authorityId = values.authorityId;
    this.caseManager = values.caseManager;
    this.deputy = values.deputy;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}
