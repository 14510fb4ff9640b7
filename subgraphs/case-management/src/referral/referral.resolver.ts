import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import type { SendingContext } from "@kim-hub/kit/handover-context";
import { changeRow } from "@kim-hub/records/change-row";
import { describeAct } from "@kim-hub/records/describe-act";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Referred } from "../data-classes.js";
import { WRITERS } from "../writers.js";
import { issueHandover } from "./issue-handover.js";
import { IssuedHandover } from "./issued-handover.js";
import { Referral } from "./referral.js";
import { REFERRALS } from "./referral.table.js";
import { RecordedReferralState, ReferralState } from "./referral-state.js";

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => ReferralState, { description: "As of today." })
  @Referred
  state(@Root() referral: Referral): ReferralState {
    return referral.stateOn(localDate());
  }

  @Mutation(() => Referral, {
    description: describeAct({
      does: "The organisation takes the matter on.",
      writers: WRITERS,
      conflict: "the referral waits for no answer any more",
    }),
  })
  @Referred
  acceptReferral(@Args() seen: SeenRow, @Ctx() context: Context): Promise<Referral> {
    return decide(RecordedReferralState.ACCEPTED, { ...seen, context });
  }

  @Mutation(() => Referral, {
    description: describeAct({
      does: "The organisation does not take the matter on.",
      writers: WRITERS,
      conflict: "the referral waits for no answer any more",
    }),
  })
  @Referred
  rejectReferral(@Args() seen: SeenRow, @Ctx() context: Context): Promise<Referral> {
    return decide(RecordedReferralState.REJECTED, { ...seen, context });
  }

  @Mutation(() => Referral, {
    description: describeAct({
      does: "The case manager takes the referral back.",
      writers: WRITERS,
      conflict: "it waits for no answer any more",
    }),
  })
  @Referred
  revokeReferral(@Args() seen: SeenRow, @Ctx() context: Context): Promise<Referral> {
    return decide(RecordedReferralState.REVOKED, { ...seen, context });
  }

  @Mutation(() => IssuedHandover, {
    description: describeAct({
      does: "Gives the client a note for the immigration or naturalisation office to which they agreed to be sent (Übergabeschein). It says that case management sent somebody, and in which quarter, and nothing else; case management does not keep it. A lost one can be issued again, with the same quarter.",
      writers: WRITERS,
      conflict: "the referral has no agreed office, has been refused, taken back or has expired",
    }),
  })
  @Referred
  issueHandover(@Args() seen: SeenRow, @Ctx() context: SendingContext): Promise<IssuedHandover> {
    return issueHandover(context, seen);
  }
}

interface Deciding extends SeenRow {
  readonly context: Context;
}

function decide(state: RecordedReferralState, { context, ...seen }: Deciding): Promise<Referral> {
  return changeRow(
    { table: REFERRALS, ownership: OWN_AUTHORITY_ONLY, context },
    { ...seen, change: (referral) => referral.decided(state, localDate()) },
  );
}
