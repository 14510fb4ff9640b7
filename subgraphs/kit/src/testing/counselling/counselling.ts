import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";

/** An appointment of an invented office, with a column of each type in whose order a list can stand. */
@ObjectType({ description: "An appointment (Beratungstermin)." })
@Entity()
export class Counselling {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly pseudonym!: string;

  @Field(() => String, { description: "Where it is (Ort)." })
  @Status
  @Property({ type: "text" })
  readonly place!: string;

  @Property({ type: "date" })
  readonly day!: string;

  @Property({ type: "date", nullable: true })
  readonly endedOn!: string | null;

  @Property({ type: "timestamptz" })
  readonly recordedAt!: Date;

  @Property({ type: new BigIntType("bigint") })
  readonly ticket!: bigint;

  @Property({ type: "decimal", precision: 10, scale: 2 })
  readonly fee!: string;

  @Property({ type: "integer" })
  readonly persons!: number;

  @Property({ type: "boolean" })
  readonly isOpen!: boolean;
}

/** A note on an appointment, numbered by the database. */
@Entity()
export class CounsellingNote {
  @PrimaryKey({ type: new BigIntType("bigint") })
  readonly number!: bigint;

  @Property({ type: "uuid" })
  readonly counsellingId!: string;
}
