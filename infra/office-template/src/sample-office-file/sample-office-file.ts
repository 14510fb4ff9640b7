import { FOR_FIGURES, OWN_AUTHORITY, UNDER_MANDATE } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import { REGISTER_PERSON } from "@kim-hub/records/person-register";
import { createPersonalFile, type PersonalFileValues } from "@kim-hub/records/personal-file";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Identity, Status } from "../data-classes.js";

interface OwnValues {
  readonly openedOn: string;
  readonly reviewDueOn: string | null;
  readonly closedOn: string | null;
}

const File = createPersonalFile({
  Identity,
  Content: Status,
  authority: "The authority (OFFICIAL_TERM) that keeps the file, e.g. AUTHORITY_PREFIX-05711.",
});

@ObjectType({ description: "What the office does for one person (Akte, OFFICIAL_TERM)." })
@Entity({ policies: [OWN_AUTHORITY, UNDER_MANDATE, FOR_FIGURES], triggers: [REGISTER_PERSON] })
@Unique({ properties: ["authorityId", "fileReference"] })
@Index({ properties: ["authorityId", "reviewDueOn"] })
@Check({ name: "sample_office_file_interval_check", expression: "closed_on >= opened_on" })
export class SampleOfficeFile extends File implements OwnValues {
  @Field(() => LocalDate, { description: "Since when the office acts (Aktenbeginn)." })
  @Status
  @Property({ type: "date" })
  readonly openedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "When the file is due again (Wiedervorlage)." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly reviewDueOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Last day of the file (Aktenschluss); null while it is open.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly closedOn: string | null;

  constructor(values: PersonalFileValues & Pick<OwnValues, "openedOn"> & Partial<OwnValues>) {
    super(values);
    this.openedOn = values.openedOn;
    this.reviewDueOn = values.reviewDueOn ?? null;
    this.closedOn = values.closedOn ?? null;
  }
}
