import { DataClass, data } from "@kim-hub/kit/data-class";
import { OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { createVersion } from "../history/version.js";

/** The data class of an invented office's rows. */
export const Status = data({ dataClass: DataClass.STATUS, basis: "§ 86 AufenthG (erfunden)", retention: "P10Y" });
/** The version of an invented office's rows. */
export const Version = createVersion(Status);

/** A personal row of an invented office. */
@ObjectType({ description: "An invented permit (erfundene Erlaubnis)." })
@Entity({ policies: [OWN_AUTHORITY] })
export class Permit {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Property({ type: "text" })
  readonly authorityId: string;

  @Property({ type: "text" })
  readonly pseudonym: string;

  @Field(() => String)
  @Status
  @Property({ type: "text" })
  readonly title: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<Permit, "version">) {
    this.id = values.id;
    this.authorityId = values.authorityId;
    this.pseudonym = values.pseudonym;
    this.title = values.title;
  }
}
