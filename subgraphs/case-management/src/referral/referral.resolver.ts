import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { changeRow } from "@kim-hub/records/change-row";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { Case } from "../data-classes.js";
import { Referral } from "./referral.js";
import { REFERRALS } from "./referral.table.js";
import { RecordedReferralState, ReferralState } from "./referral-state.js";

const VERSION = "The version that the change is made to.";

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => ReferralState, { description: "As of today." })
  @Case
  state(@Root() referral: Referral): ReferralState {
    return referral.stateOn(localDate());
  }

  @Mutation(() => Referral, {
    description: "The organisation takes the matter on. CONFLICT where the referral waits for no answer any more.",
  })
  @Case
  acceptReferral(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<Referral> {
    return decide(RecordedReferralState.ACCEPTED, { id, expectedVersion, context });
  }

  @Mutation(() => Referral, {
    description:
      "The organisation does not take the matter on. CONFLICT where the referral waits for no answer any more.",
  })
  @Case
  rejectReferral(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<Referral> {
    return decide(RecordedReferralState.REJECTED, { id, expectedVersion, context });
  }

  @Mutation(() => Referral, {
    description: "The case manager takes the referral back. CONFLICT where it waits for no answer any more.",
  })
  @Case
  revokeReferral(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<Referral> {
    return decide(RecordedReferralState.REVOKED, { id, expectedVersion, context });
  }
}

interface Deciding {
  readonly id: string;
  readonly expectedVersion: number;
  readonly context: Context;
}

function decide(state: RecordedReferralState, { id, expectedVersion, context }: Deciding): Promise<Referral> {
  return changeRow(
    { table: REFERRALS, ownership: OWN_AUTHORITY_ONLY, context },
    { id, expectedVersion, change: (referral) => referral.decided(state, localDate()) },
  );
}
