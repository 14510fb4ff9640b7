import { dependentOf, OWN_AUTHORITY } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { REGISTER_PERSON } from "../person/person-register.js";
import { createPersonalFile, type PersonalFileValues } from "../person/personal-file.js";
import { Status, Version } from "./permit.js";

const InventedPersonalFile = createPersonalFile({
  ...{ Identity: Status, Content: Status },
  authority: "The invented office (erfundene Stelle) that keeps the file.",
});

/** A file on a person of an invented office. */
@ObjectType({ description: "An invented file (erfundene Akte)." })
@Entity({ policies: [OWN_AUTHORITY], triggers: [REGISTER_PERSON] })
@Unique({ properties: ["authorityId", "fileReference"] })
export class InventedFile extends InventedPersonalFile {
  @Field(() => LocalDate, { nullable: true, description: "Null while the file is open." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly closedOn: string | null;

  constructor(values: PersonalFileValues & { readonly closedOn: string | null }) {
    super(values);
    this.closedOn = values.closedOn;
  }
}

/** A row that belongs to such a file. */
@ObjectType({ description: "An invented visit (erfundener Besuch)." })
@Entity({ policies: dependentOf("invented_file", "file_id") })
export class InventedVisit {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @Property({ type: "uuid", index: true })
  readonly fileId: string;

  @Field(() => LocalDate)
  @Status
  @Property({ type: "date" })
  readonly day: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<InventedVisit, "version">) {
    this.id = values.id;
    this.fileId = values.fileId;
    this.day = values.day;
  }
}
