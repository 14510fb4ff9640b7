import { NotFoundError } from "@kim-hub/kit/errors";
import { Office } from "@kim-hub/kit/office";
import { refuseProof } from "@kim-hub/kit/open-proof";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Carried, Case } from "../data-classes.js";
import { CaseClient } from "../person/case-client.js";
import { registerPerson } from "../person/register-person.js";
import { IssuedVoucher, LinkVoucher } from "./link-voucher.js";
import { createSpokenCode, hashSpokenCode } from "./spoken-code.js";
import { VoucherTriesError } from "./voucher-tries-error.js";

interface Redeemed {
  readonly clientId: string;
  /** Null where the case manager has tried too often. */
  readonly worked: boolean | null;
}

const REDEEM = `select client_id as "clientId", worked from redeem_link_voucher(?, ?)`;

@Resolver()
export class VoucherResolver {
  @Mutation(() => CaseClient, {
    description:
      "Makes a client known to the trust centre, by case management's proof (`CaseClient.proof`): from then on `clientPseudonym` names them. Whoever is known already stays so. Case managers, own clients.",
  })
  @Case
  async registerClient(
    @Arg("proof", () => String) sealed: string,
    @Ctx() context: TrustCentreContext,
  ): Promise<CaseClient> {
    const proof = await context.openProof(sealed, "COUNTER");
    if (proof.office !== Office.CASE_MANAGEMENT) refuseProof();
    await registerPerson(proof, context);

    return { pseudonym: proof.pseudonym };
  }

  @Mutation(() => LinkVoucher, {
    description:
      "Makes a voucher (Verknüpfungsschein) at the person's wish, which they take to case management; good once, for 30 days. The office never learns whether it was used, nor whether anybody else knows the person.",
  })
  @Carried
  async issueLinkVoucher(
    @Arg("proof", () => String, { description: "The office's proof that the person is there (`proof`)." })
    sealed: string,
    @Ctx() context: TrustCentreContext,
  ): Promise<LinkVoucher> {
    const { em, viewer, openProof } = context;
    const proof = await openProof(sealed, "COUNTER");
    const linkId = await registerPerson(proof, context);
    const voucher = createSpokenCode();
    const issued = new IssuedVoucher({
      ...{ codeHash: hashSpokenCode(voucher), linkId },
      ...{ authorityId: proof.authority, issuedBy: viewer.actor },
    });
    await em.persist(issued).flush();

    return { voucher, validTo: issued.validTo };
  }

  @Mutation(() => Boolean, {
    description:
      "Links a client with the office that gave them this voucher, by the person's own hand and without any matching. False, and no more, for one that is wrong, used, run out or cannot be theirs. Tries are limited. Case managers, own clients.",
  })
  @Case
  async redeemLinkVoucher(
    @Arg("clientPseudonym", () => ID) clientPseudonym: string,
    @Arg("voucher", () => String, { description: "As the person says it: capitals, blanks and hyphens do not matter." })
    voucher: string,
    @Ctx() { em, disclose }: TrustCentreContext,
  ): Promise<boolean> {
    const values = [clientPseudonym, hashSpokenCode(voucher)];
    const [redeemed] = await em.execute<Redeemed[]>(REDEEM, values, "all", em.getLoggerContext());
    if (!redeemed) throw new NotFoundError("There is no client of this pseudonym in the own case management.");
    disclose(redeemed.clientId);
    if (redeemed.worked === null) throw new VoucherTriesError();

    return redeemed.worked;
  }
}
