import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError } from "@kim-hub/kit/errors";
import { Role } from "@kim-hub/kit/viewer";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Account } from "../data-classes.js";
import { getClient } from "../person/get-client.js";
import { createSpokenCode, hashSpokenCode } from "../voucher/spoken-code.js";
import { AccessCode } from "./access-code.js";
import { AccessTriesError } from "./access-tries-error.js";

interface Redeemed {
  readonly clientId: string | null;
  /** Null where the caller has tried too often. */
  readonly worked: boolean | null;
}

const DAYS = 30;
/** By hand, because MikroORM reads back what the database sets, and nobody may read a code. */
const ISSUE = `insert into access_code (id, code_hash, client_id, authority_id, issued_by, valid_to)
  values (gen_random_uuid(), ?, ?, ?, ?, ?::date)`;
const REDEEM = `select client_id as "clientId", worked from redeem_access_code(?)`;

@Resolver()
export class AccessCodeResolver {
  @Mutation(() => AccessCode, {
    description:
      "Makes a code (Zugangscode) at the client's wish, with which they get an account of their own; good once, for 30 days, and only while no newer one is issued: a lost account is replaced by a new code. The account belongs to whoever signs for the client: where a guardian does, to the guardian. Case management never learns whether a code was used. Case managers, own clients.",
  })
  @Account
  async issueAccessCode(
    @Arg("clientPseudonym", () => ID) clientPseudonym: string,
    @Ctx() context: Context,
  ): Promise<AccessCode> {
    const { em, viewer } = context;
    const { id: clientId, authorityId } = await getClient(clientPseudonym, context);
    const code = createSpokenCode();
    const validTo = addDays(localDate(), DAYS);
    const values = [hashSpokenCode(code), clientId, authorityId, viewer.actor, validTo];
    await em.execute(ISSUE, values, "run", em.getLoggerContext());

    return { code, validTo };
  }

  @Mutation(() => Boolean, {
    description:
      "Makes the caller's sign-in the account of the person who was given this code (Freischaltung). It takes the place of the person's earlier account, and of what this sign-in was the account of. False, and no more, for a code that is wrong, used, replaced or run out. Five tries a day.",
  })
  @Account
  async redeemAccessCode(
    @Arg("code", () => String, { description: "As it was said: capitals, blanks and hyphens do not matter." })
    code: string,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<boolean> {
    if (viewer.role !== Role.DATA_SUBJECT)
      throw new ForbiddenError("Only the person themselves redeems an access code.");
    const [redeemed] = await em.execute<Redeemed[]>(REDEEM, [hashSpokenCode(code)], "all", em.getLoggerContext());
    // The log names whose code was tried only where it was theirs.
    disclose(redeemed?.clientId ?? viewer.actor);
    if (typeof redeemed?.worked !== "boolean") throw new AccessTriesError();

    return redeemed.worked;
  }
}
