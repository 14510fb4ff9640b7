import { registerEnumType } from "type-graphql";

/** Levels of the Common European Framework. */
export enum LanguageLevel {
  A1 = "A1",
  A2 = "A2",
  B1 = "B1",
  B2 = "B2",
  C1 = "C1",
  C2 = "C2",
}

registerEnumType(LanguageLevel, {
  name: "LanguageLevel",
  description: "Level of the Common European Framework of Reference (Sprachniveau nach GER).",
  valuesConfig: Object.fromEntries(
    Object.values(LanguageLevel).map((level) => [level, { description: `Niveau ${level}` }]),
  ),
});
