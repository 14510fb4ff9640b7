import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Status } from "../data-classes.js";
import { requireNotInFuture } from "../permission/day-of-event.js";
import { CounterWithdrawalInput } from "./counter-withdrawal.input.js";

/** It runs as the owner of the tables: the counter itself reads and writes no permission. */
const WITHDRAW = "select withdraw_at_counter(?, ?, ?, ?, ?::date, ?, ?) as handle";

@Resolver()
export class CounterWithdrawalResolver {
  @Mutation(() => Boolean, {
    description:
      "Withdraws what the person before the counter permitted (Widerruf, Art. 7 Abs. 3 DSGVO, § 203 StGB), consents and releases from confidentiality of all offices alike. Holds from the next query on and ends every path of the person to these steering groups for good. The answer is always true: the office learns neither whether anything was permitted nor whether anybody else knows the person.",
  })
  @Status
  async withdrawAtCounter(
    @Arg("proof", () => String, { description: "The office's proof that the person is there (`proof`)." })
    sealed: string,
    @Arg("input", () => CounterWithdrawalInput) { recipient, on, by, channel }: CounterWithdrawalInput,
    @Ctx() { em, disclose, openProof }: TrustCentreContext,
  ): Promise<boolean> {
    const { office, pseudonym, authority } = await openProof(sealed, "COUNTER");
    const day = requireNotInFuture(on);
    const values = [office, pseudonym, authority, recipient ?? null, day, by, channel];
    const [withdrawn] = await em.execute<{ handle: string | null }[]>(WITHDRAW, values, "all", em.getLoggerContext());
    // The log names somebody whom the trust centre does not know by the office's pseudonym.
    disclose(withdrawn?.handle ?? pseudonym);

    return true;
  }
}
