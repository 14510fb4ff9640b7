import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { Referral } from "./referral.js";
import { ReferralResolver } from "./referral.resolver.js";
import { REFERRALS } from "./referral.table.js";

export const REFERRAL_NOUN: Noun = {
  entities: [Referral],
  resolvers: [
    ReferralResolver,
    createRowsOfCase({
      type: Referral,
      name: "referrals",
      description: "To which organisations the client was sent, in order of the days.",
      compare: byText(({ requestedOn, recipient }) => `${requestedOn} ${recipient}`),
      atMost: MOST_ROWS,
    }),
  ],
  tables: [REFERRALS],
};
