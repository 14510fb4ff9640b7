import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Index, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE } from "../immigration-file/row-of-file.js";
import { StatusCode } from "../status-code/status-code.js";

/** How registers write that no end is known. */
const NO_END_KNOWN: readonly (string | null)[] = ["2099-12-31", "9999-12-31"];

type Values = RowOfFileValues &
  Omit<ResidenceStatus, keyof RowOfFile | "isForFamily"> & {
    readonly isForFamily?: boolean;
  };

@ObjectType({
  description: "A residence status from one local date to another (Aufenthaltsstatus); intervals may overlap.",
})
@Entity({ policies: WITH_FILE })
@Check({ name: "residence_status_interval_check", expression: "valid_to >= valid_from" })
@Index({ properties: ["code", "validFrom"] })
@Index({ properties: ["validTo", "id"] })
export class ResidenceStatus extends RowOfFile {
  @Field(() => StatusCode)
  @Status
  @EnumColumn(StatusCode)
  readonly code: StatusCode;

  @Field(() => LocalDate)
  @Status
  @Property({ type: "date" })
  readonly validFrom: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Last day of validity; null while no end is known, which registers write as 2099-12-31.",
  })
  @Status
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it derives from a family member's right, for which other conditions hold (§ 25a Abs. 2, § 25b Abs. 4, § 104c Abs. 2 AufenthG).",
  })
  @Status
  @Property({ type: "boolean", default: false })
  readonly isForFamily: boolean;

  constructor(values: Values) {
    super(values);
    this.code = values.code;
    this.validFrom = values.validFrom;
    this.validTo = NO_END_KNOWN.includes(values.validTo) ? null : values.validTo;
    this.isForFamily = values.isForFamily ?? false;
  }
}
