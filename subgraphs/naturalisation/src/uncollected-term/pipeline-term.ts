import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const TERMS = createCodeTable({
  name: "PipelineTerm",
  description: "A term of the naturalisation pipeline that an office may not collect (Größe des Verfahrensberichts).",
  codes: {
    TRANSFERRED_IN: ["Übernahmen von anderen Behörden"],
    TRANSFERRED_OUT: ["Abgaben an andere Behörden"],
    REFUSED: ["Ablehnungen"],
    WITHDRAWN: ["Rücknahmen"],
    FIRST_CONTACT: ["Erstkontakte und Termine"],
    HANDED_OVER: ["Aushändigungen"],
  },
});

export type PipelineTerm = CodeOf<typeof TERMS>;

export const { codes: PipelineTerm } = TERMS;
