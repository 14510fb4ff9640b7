import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FIGURE_BOUND_CODES = createCodeTable({
  name: "FigureBound",
  description: "How exactly a document means its figure.",
  codes: {
    EXACT: ["Genau.\nAs it stands."],
    ABOUT: ["Ungefähr („rund“, „etwa“)."],
    UP_TO: ["Höchstens („bis zu“, „höchstens“)."],
    MORE_THAN: ["Mehr als („mehr als“, „über“)."],
  },
});

/** How exactly a document means its figure. */
export type FigureBound = CodeOf<typeof FIGURE_BOUND_CODES>;

export const { codes: FigureBound } = FIGURE_BOUND_CODES;
