import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const REASONS = createCodeTable({
  name: "Suppression",
  description: "Why a figure is missing or coarse (Geheimhaltung).",
  codes: {
    NONE: ["Ohne Geheimhaltung."],
    PRIMARY: ["Geheim: Fallzahl zu klein (primäre Geheimhaltung)."],
    SECONDARY: ["Geheim: eine geheime Zahl ließe sich sonst errechnen (sekundäre Geheimhaltung)."],
    ROUNDED: ["Gerundet."],
    NOT_COLLECTED: ["Nicht erhoben.\nNo source gives the figure."],
    NOT_APPLICABLE: ["Entfällt.\nThe figure cannot exist here."],
    SOURCE_UNAVAILABLE: ["Stelle nicht erreichbar.\nThe owner of the figure did not answer."],
  },
});

export type Suppression = CodeOf<typeof REASONS>;

export const { codes: Suppression } = REASONS;
