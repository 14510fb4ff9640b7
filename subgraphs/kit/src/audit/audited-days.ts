// Before the first decorator of type-graphql, which no other import of a resolver may have brought.
import "reflect-metadata";
import { ArgsType, Field } from "type-graphql";
import { LocalDate } from "../schema/scalars.js";

/** The days of which an audit asks. */
@ArgsType()
export class AuditedDays {
  @Field(() => LocalDate, { description: "The first day." })
  readonly from!: string;

  @Field(() => LocalDate, { description: "The last day." })
  readonly to!: string;
}
