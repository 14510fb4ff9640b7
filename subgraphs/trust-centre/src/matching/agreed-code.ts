import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const AGREED_CODES = createCodeTable({
  name: "AgreedCode",
  description: "In which form two offices' details of a person agree (Übereinstimmung).",
  codes: {
    FULL_NAME: ["Familienname, alle Vornamen und volles Geburtsdatum."],
    NAME_SET: ["Alle Namen in beliebiger Reihenfolge, volles Geburtsdatum."],
    FAMILY_STEM: ["Familienname in männlicher oder weiblicher Form, volles Geburtsdatum."],
    SKELETON: ["Konsonanten der Namen, volles Geburtsdatum."],
    DAY_MONTH: ["Klang der Namen; Tag und Monat vertauscht oder nicht."],
    NAME_PART: ["Alle Teile des kürzeren Namens, volles Geburtsdatum."],
    GIVEN_NAMES: ["Mehrere Vornamen, volles Geburtsdatum."],
    GIVEN: ["Klang des einzigen Vornamens, volles Geburtsdatum; ein anderer Familienname."],
    NAME_MONTH: ["Klang der Namen, Geburtsmonat; kein Tag oder ein anderer."],
    NAME_YEAR: ["Klang der Namen, Geburtsjahr."],
  },
});

export type AgreedCode = CodeOf<typeof AGREED_CODES>;

export const { codes: AgreedCodes } = AGREED_CODES;
