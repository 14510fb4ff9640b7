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
    NONE: { description: "The figure is given as it is." },
    PRIMARY: { description: "Withheld because the count is too small (primäre Geheimhaltung)." },
    SECONDARY: {
      description: "Withheld because another withheld figure could be worked out from it (sekundäre Geheimhaltung).",
    },
    ROUNDED: { description: "Rounded." },
    NOT_COLLECTED: { description: "No source gives the figure." },
    NOT_APPLICABLE: { description: "The figure cannot exist here." },
    SOURCE_UNAVAILABLE: { description: "The owner of the figure could not be reached." },
  },
});
