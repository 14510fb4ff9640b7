import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { StatusCode } from "../status-code/status-code.js";

/** How registers write that no end is known. */
const NO_END_KNOWN: readonly (string | null)[] = ["2099-12-31", "9999-12-31"];

type Values = Omit<ResidenceStatus, "id" | "file" | "isForFamily" | "version"> & {
  readonly id?: string;
  readonly file: ImmigrationFile | string;
  readonly isForFamily?: boolean;
};

@ObjectType({
  description: "A residence status from one local date to another (Aufenthaltsstatus); intervals may overlap.",
})
@Entity({ policies: [...dependentOf("immigration_file", "file_id"), FOR_FIGURES] })
@Check({ name: "residence_status_interval_check", expression: "valid_to >= valid_from" })
@Index({ properties: ["code", "validFrom"] })
@Index({ properties: ["validTo", "id"] })
export class ResidenceStatus {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => ImmigrationFile, ref: true, index: true })
  readonly file: Ref<ImmigrationFile>;

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

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.file = refTo(ImmigrationFile, values.file);
    this.code = values.code;
    this.validFrom = values.validFrom;
    this.validTo = NO_END_KNOWN.includes(values.validTo) ? null : values.validTo;
    this.isForFamily = values.isForFamily ?? false;
  }
}
