import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const STATES = createCodeTable({
  name: "ReferralState",
  description: "State of a referral (Stand einer Vermittlung).",
  codes: {
    REQUESTED: ["Angefragt."],
    ACCEPTED: ["Angenommen."],
    REJECTED: ["Abgelehnt."],
    REVOKED: ["Zurückgezogen."],
    EXPIRED: ["Abgelaufen: ohne Antwort bis zum Fristende."],
  },
});

export type ReferralState = CodeOf<typeof STATES>;

export const { codes: ReferralState } = STATES;

const { EXPIRED: _, ...DECIDED } = ReferralState;

/** The recorded states; that a referral expired follows from its days. */
export const RecordedReferralState = DECIDED;

export type RecordedReferralState = keyof typeof DECIDED;
