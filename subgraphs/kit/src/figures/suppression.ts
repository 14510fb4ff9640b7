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
    NONE: { description: "Ohne Geheimhaltung." },
    PRIMARY: { description: "Geheim: Fallzahl zu klein (primäre Geheimhaltung)." },
    SECONDARY: {
      description: "Geheim: eine geheime Zahl ließe sich sonst errechnen (sekundäre Geheimhaltung).",
    },
    ROUNDED: { description: "Gerundet." },
    NOT_COLLECTED: { description: "Nicht erhoben.\nNo source gives the figure." },
    NOT_APPLICABLE: { description: "Entfällt.\nThe figure cannot exist here." },
    SOURCE_UNAVAILABLE: { description: "Stelle nicht erreichbar.\nThe owner of the figure did not answer." },
  },
});
