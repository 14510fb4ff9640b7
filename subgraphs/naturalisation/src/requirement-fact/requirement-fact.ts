import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Required } from "../data-classes.js";
import {
  RowOfProcedure,
  type RowOfProcedureValues,
  WITH_PROCEDURE,
} from "../naturalisation-procedure/row-of-procedure.js";
import { FactCode } from "./fact-code.js";
import { FactState } from "./fact-state.js";

type Values = RowOfProcedureValues & Omit<RequirementFact, keyof RowOfProcedure>;

@ObjectType({
  description:
    "What the clerk found of one requirement, from one local date to another (Feststellung). What an inquiry with police or constitution protection brought is not stored.",
})
@Entity({ policies: WITH_PROCEDURE })
@Check({ name: "requirement_fact_interval_check", expression: "valid_to >= valid_from" })
export class RequirementFact extends RowOfProcedure {
  @Field(() => FactCode)
  @Required
  @EnumColumn(FactCode)
  readonly code: FactCode;

  @Field(() => FactState)
  @Required
  @EnumColumn(FactState)
  readonly state: FactState;

  @Field(() => LocalDate, {
    description: "The day since when it is so: of a stay its beginning, of a certificate its date.",
  })
  @Required
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day on which it was so; null while it is." })
  @Required
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  constructor(values: Values) {
    super(values);
    this.code = values.code;
    this.state = values.state;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}
