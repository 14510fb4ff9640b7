import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const REASONS = createCodeTable({
  name: "DisclosureDelayReason",
  description: "Why a person learns later who saw their data (Grund des Aufschubs, § 83 Abs. 2 SGB X, Art. 23 DSGVO).",
  codes: {
    OFFICIAL_TASK: ["Die Auskunft würde die Erfüllung der Aufgaben der Stelle gefährden."],
    PUBLIC_SAFETY: ["Die Auskunft würde die öffentliche Sicherheit gefährden."],
    THIRD_PARTY: ["Überwiegende berechtigte Interessen Dritter verlangen Geheimhaltung."],
  },
});

export type DelayReason = CodeOf<typeof REASONS>;

export const { codes: DelayReasons } = REASONS;
