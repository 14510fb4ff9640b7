import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const REASONS = createCodeTable({
  name: "InvalidityReason",
  description:
    "Why a permission never held (Grund der Unwirksamkeit, Art. 4 Nr. 11, Art. 7 DSGVO, § 67b Abs. 2 SGB X).",
  codes: {
    WRONG_CLIENT: ["Für eine andere Person erfasst."],
    NOT_ENTITLED: ["Unterschrieben von jemandem, der es nicht durfte."],
    NOT_VOLUNTARY: ["Nicht freiwillig erteilt."],
    OTHER_TEXT: ["Ein anderer Text wurde unterschrieben."],
  },
});

export type InvalidityReason = CodeOf<typeof REASONS>;
export const { codes: InvalidityReasons } = REASONS;
