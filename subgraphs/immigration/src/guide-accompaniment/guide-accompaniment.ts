import { randomUUID } from "node:crypto";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";

type Values = Omit<GuideAccompaniment, "id" | "file" | "version"> & {
  readonly id?: string;
  readonly file: ImmigrationFile | string;
};

@ObjectType({
  description:
    "A person's accompaniment by the immigration office's integration guide (Begleitung durch die Integrationslotsin oder den Integrationslotsen); case management is something else.",
})
@Entity({ policies: [...dependentOf("immigration_file", "file_id"), FOR_FIGURES] })
@Check({ name: "guide_accompaniment_order_check", expression: "ended_on >= started_on" })
export class GuideAccompaniment {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => ImmigrationFile, ref: true, index: true })
  readonly file: Ref<ImmigrationFile>;

  @Field(() => LocalDate)
  @Status
  @Property({ type: "date" })
  readonly startedOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it lasts." })
  @Status
  @Property({ type: "date", nullable: true })
  readonly endedOn: string | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.file = refTo(ImmigrationFile, values.file);
    this.startedOn = values.startedOn;
    this.endedOn = values.endedOn;
  }
}
