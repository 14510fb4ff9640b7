import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { FOR_FIGURES, OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { createVersion } from "@kim-hub/records/version";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { PipelineTerm } from "./pipeline-term.js";

type Values = Omit<UncollectedTerm, "id" | "version"> & { readonly id?: string };

const Version = createVersion(Aggregate);

@ObjectType({
  description:
    "A term of the figures that an office's data do not hold (nicht erhobene Größe): it is said so, and never reckoned from the others.",
})
@Entity({ policies: [OWN_AUTHORITY, FOR_FIGURES] })
export class UncollectedTerm {
  @Field(() => ID)
  @Aggregate
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Field(() => ID, { description: "The naturalisation office, e.g. EBH-05711." })
  @Aggregate
  @Property({ type: "text", index: true })
  readonly authorityId: string;

  @Field(() => PipelineTerm)
  @Aggregate
  @EnumColumn(PipelineTerm)
  readonly term: PipelineTerm;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day on which it was not collected; null while it is not.",
  })
  @Aggregate
  @Property({ type: "date", nullable: true })
  readonly until: string | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.authorityId = values.authorityId;
    this.term = values.term;
    this.until = values.until;
  }
}
