import { Field, ObjectType } from "type-graphql";
import { PublicValue } from "../schema/public-value.js";
import { LocalDate } from "../schema/scalars.js";
import { DataStatus, statusOn } from "./data-status.js";

/** The day that the data of an answer stand for, and the day of asking. */
export interface DataDay {
  readonly asOf: string;
  readonly today: string;
}

/** The state of the data behind an answer of figures; an office's own type extends it. */
@ObjectType("DatedAnswer")
export abstract class DatedAnswer {
  @Field(() => LocalDate, { description: "The day that the data stand for (Datenstand)." })
  @PublicValue
  readonly asOf: string;

  @Field(() => DataStatus)
  @PublicValue
  readonly status: DataStatus;

  protected constructor({ asOf, today }: DataDay) {
    this.asOf = asOf;
    this.status = statusOn(asOf, today);
  }
}
