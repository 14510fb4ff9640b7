import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { Referral } from "./referral.js";
import { ReferralResolver } from "./referral.resolver.js";
import { REFERRALS } from "./referral.table.js";

export const REFERRAL_NOUN: Noun = {
  entities: [Referral],
  resolvers: [
    ReferralResolver,
    createRowsResolver({
      type: Referral,
      name: "referrals",
      description: "To which organisations the client was sent, in order of the days.",
      orderOf: ({ requestedOn, recipient }) => `${requestedOn} ${recipient}`,
    }),
  ],
  tables: [REFERRALS],
};
