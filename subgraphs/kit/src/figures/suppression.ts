import { registerEnumType } from "type-graphql";

/** Why a figure is missing or coarse; `NONE` where it is given as it is. */
export enum Suppression {
  NONE = "NONE",
  PRIMARY = "PRIMARY",
  SECONDARY = "SECONDARY",
  ROUNDED = "ROUNDED",
  NOT_COLLECTED = "NOT_COLLECTED",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  SOURCE_UNAVAILABLE = "SOURCE_UNAVAILABLE",
}

registerEnumType(Suppression, {
  name: "Suppression",
  description: "Why a figure is missing or coarse (Geheimhaltung).",
  valuesConfig: {
    NONE: { description: "Keine Geheimhaltung: Die Zahl steht, wie sie ist." },
    PRIMARY: { description: "Geheim, weil die Fallzahl zu klein ist (primäre Geheimhaltung)." },
    SECONDARY: {
      description: "Geheim, weil sich sonst eine geheime Zahl errechnen ließe (sekundäre Geheimhaltung).",
    },
    ROUNDED: { description: "Gerundet." },
    NOT_COLLECTED: { description: "Nicht erhoben: Keine Quelle nennt die Zahl." },
    NOT_APPLICABLE: { description: "Entfällt: Hier kann es die Zahl nicht geben." },
    SOURCE_UNAVAILABLE: { description: "Die Stelle, die die Zahl führt, war nicht erreichbar." },
  },
});
