import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "./immigration-file.js";
import { StatusCode } from "./status-code.js";

type Values = Omit<ResidenceStatus, "id" | "file"> & { readonly id?: string; readonly file: ImmigrationFile | string };

@ObjectType({
  description: "A residence status from one local date to another (Aufenthaltsstatus); intervals may overlap.",
})
@Entity({ policies: dependentOf("immigration_file", "file_id") })
@Check({ name: "residence_status_interval_check", expression: "valid_to >= valid_from" })
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

  @Field(() => LocalDate, { nullable: true, description: "Last day of validity; null while it lasts." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.file = refTo(ImmigrationFile, values.file);
    this.code = values.code;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
  }
}
