import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const JUSTIFICATIONS = createCodeTable({
  name: "DisclosureJustification",
  description: "What allowed an access, as far as the log tells it (Rechtfertigung des Zugriffs).",
  codes: {
    MANDATE: ["Mandat der Vertrauensstelle"],
    OWN_FILE: ["Akte der eigenen Behörde\nAlso of a deputy: the log says who asked, and not for whom they stood in."],
    OWN_DATA: ["Auskunft über die eigenen Daten"],
    ASSIGNMENT: ["Prüfauftrag"],
    UNEXPLAINED: [
      "Aus dem Protokoll nicht zu erklären\nThe office explains it, e.g. that another authority was to take a file over.",
    ],
  },
});

export type DisclosureJustification = CodeOf<typeof JUSTIFICATIONS>;

export const { codes: DisclosureJustifications } = JUSTIFICATIONS;
