import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const FUNDS_CHANNEL_CODES = createCodeTable({
  name: "FundsChannel",
  description: "By which way money reached a municipality.",
  codes: {
    DIRECT: ["Unmittelbar vom Land."],
    PASS_THROUGH: ["Weiterleitung durch den Kreis."],
    NONE: ["Keine Mittel."],
  },
});

/** By which way money reached a municipality. */
export type FundsChannel = CodeOf<typeof FUNDS_CHANNEL_CODES>;

export const { codes: FundsChannel } = FUNDS_CHANNEL_CODES;
