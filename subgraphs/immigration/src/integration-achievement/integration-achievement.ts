import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Achieved } from "../data-classes.js";
import { RowOfFile, type RowOfFileValues, WITH_FILE } from "../immigration-file/row-of-file.js";
import { AchievementKind } from "./achievement-kind.js";
import { LanguageLevel } from "./language-level.js";

type Values = RowOfFileValues & Omit<IntegrationAchievement, keyof RowOfFile>;

@ObjectType({
  description:
    "What a person has achieved and the immigration office has recognised (anerkannte Integrationsleistung).",
})
@Entity({ policies: WITH_FILE })
@Check({
  name: "integration_achievement_level_check",
  expression: "(kind = 'LANGUAGE') = (language_level is not null)",
})
export class IntegrationAchievement extends RowOfFile {
  @Field(() => AchievementKind)
  @Achieved
  @EnumColumn(AchievementKind)
  readonly kind: AchievementKind;

  @Field(() => LocalDate, { description: "When the office recognised it (Anerkennung)." })
  @Achieved
  @Property({ type: "date" })
  readonly recognisedOn: string;

  @Field(() => LanguageLevel, {
    nullable: true,
    description: "Of knowledge of German; null for any other achievement.",
  })
  @Achieved
  @EnumColumn(LanguageLevel, { nullable: true })
  readonly languageLevel: LanguageLevel | null;

  constructor(values: Values) {
    super(values);
    this.kind = values.kind;
    this.recognisedOn = values.recognisedOn;
    this.languageLevel = values.languageLevel;
  }
}
