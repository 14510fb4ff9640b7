import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const TABLE = createCodeTable({
  name: "TextDirection",
  description: "The direction that a language is written in (Schreibrichtung).",
  codes: { LTR: ["Von links nach rechts."], RTL: ["Von rechts nach links."] },
});

export type TextDirection = CodeOf<typeof TABLE>;
export const { codes: TextDirections } = TABLE;
