import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "RequirementFactState",
  description: "What the clerk found of a fact (Feststellung).",
  codes: {
    FULFILLED: ["liegt vor"],
    NOT_FULFILLED: ["liegt nicht vor"],
    EXEMPT: ["wird nicht verlangt (Ausnahme; ihr Grund wird nicht gespeichert)"],
  },
});

export type FactState = CodeOf<typeof STATES>;

export const { codes: FactState } = STATES;
