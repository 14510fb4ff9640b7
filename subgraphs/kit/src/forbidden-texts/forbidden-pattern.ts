import { type CodeOf, createCodeTable } from "../schema/code-table.js";

/** What no log may hold. */
const FORBIDDEN_PATTERNS = createCodeTable({
  name: "ForbiddenPattern",
  description: "What an office's logs and histories may not hold (Unzulässiger Inhalt).",
  codes: {
    AZR_NUMBER: ["AZR-Nummer (zwölf Ziffern)"],
    TAX_ID: ["Steuerliche Identifikationsnummer, § 139b AO"],
    NARRATIVE: ["Freitext"],
    AZR_AFTER_NATURALISATION: ["AZR-Nummer nach der Einbürgerung geändert, § 36 Abs. 2 AZRG"],
  },
});
export const ForbiddenPatterns: typeof FORBIDDEN_PATTERNS.codes = FORBIDDEN_PATTERNS.codes;
export type ForbiddenPattern = CodeOf<typeof FORBIDDEN_PATTERNS>;
