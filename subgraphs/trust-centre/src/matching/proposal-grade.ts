import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const GRADES = createCodeTable({
  name: "ProposalGrade",
  description: "How sure a proposal is (Sicherheit eines Zuordnungsvorschlags). The trust officer decides on each.",
  codes: {
    EXACT: ["Name und volles Geburtsdatum stimmen überein."],
    WEAK: ["Nur eine abgeschwächte Form stimmt überein."],
    CONFLICT: [
      "Mehrere kommen infrage, oder ein getrenntes Paar ist dabei.\nNone of the handles that the proposal names is more likely than another.",
    ],
  },
});

export type ProposalGrade = CodeOf<typeof GRADES>;

export const { codes: ProposalGrades } = GRADES;
