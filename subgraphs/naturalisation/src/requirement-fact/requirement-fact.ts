import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ROWS_OF_PROCEDURE } from "../naturalisation-procedure/rows-of-procedure.js";
import { FactCode } from "./fact-code.js";
import { FactState } from "./fact-state.js";

type Values = Omit<RequirementFact, "id" | "procedure" | "version"> & {
  readonly id?: string;
  readonly procedure: NaturalisationProcedure | string;
};

@ObjectType({
  description:
    "What the clerk found of one requirement, from one local date to another (Feststellung). What an inquiry with police or constitution protection brought is not stored.",
})
@Entity({ policies: ROWS_OF_PROCEDURE })
@Check({ name: "requirement_fact_interval_check", expression: "valid_to >= valid_from" })
export class RequirementFact {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => NaturalisationProcedure, ref: true, index: true })
  readonly procedure: Ref<NaturalisationProcedure>;

  @Field(() => FactCode)
  @Status
  @EnumColumn(FactCode)
  readonly code: FactCode;

  @Field(() => FactState)
  @Status
  @EnumColumn(FactState)
  readonly state: FactState;

  @Field(() => LocalDate, {
    description: "The day since when it is so: of a stay its beginning, of a certificate its date.",
  })
  @Status
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day on which it was so; null while it is." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.procedure = refTo(NaturalisationProcedure, values.procedure);
    this.code = values.code;
    this.state = values.state;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}
