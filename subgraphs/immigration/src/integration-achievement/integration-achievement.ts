import { randomUUID } from "node:crypto";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { LocalDate } from "@kim-hub/kit/scalars";
import type { Ref } from "@mikro-orm/core";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status, Version } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { AchievementKind } from "./achievement-kind.js";
import { LanguageLevel } from "./language-level.js";

type Values = Omit<IntegrationAchievement, "id" | "file" | "version"> & {
  readonly id?: string;
  readonly file: ImmigrationFile | string;
};

@ObjectType({
  description:
    "What a person has achieved and the immigration office has recognised (anerkannte Integrationsleistung).",
})
@Entity({ policies: [...dependentOf("immigration_file", "file_id"), FOR_FIGURES] })
@Check({
  name: "integration_achievement_level_check",
  expression: "(kind = 'LANGUAGE') = (language_level is not null)",
})
export class IntegrationAchievement {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => ImmigrationFile, ref: true, index: true })
  readonly file: Ref<ImmigrationFile>;

  @Field(() => AchievementKind)
  @Status
  @EnumColumn(AchievementKind)
  readonly kind: AchievementKind;

  @Field(() => LocalDate, { description: "When the office recognised it (Anerkennung)." })
  @Status
  @Property({ type: "date" })
  readonly recognisedOn: string;

  @Field(() => LanguageLevel, {
    nullable: true,
    description: "Of knowledge of German; null for any other achievement.",
  })
  @Status
  @EnumColumn(LanguageLevel, { nullable: true })
  readonly languageLevel: LanguageLevel | null;

  @Version
  readonly version: number = 1;

  constructor(values: Values) {
    this.id = values.id ?? randomUUID();
    this.file = refTo(ImmigrationFile, values.file);
    this.kind = values.kind;
    this.recognisedOn = values.recognisedOn;
    this.languageLevel = values.languageLevel;
  }
}
