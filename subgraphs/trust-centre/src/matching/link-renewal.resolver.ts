import { createConnection } from "@kim-hub/kit/connection";
import { BadInputError } from "@kim-hub/kit/errors";
import { createPage, type Page } from "@kim-hub/kit/page";
import { LONGEST_PAGE, PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Coded } from "../data-classes.js";
import { ClientToRecode } from "./client-to-recode.js";
import { listClientsToRecode } from "./list-clients-to-recode.js";
import type { MatchingContext } from "./matching-context.js";
import { renewCodes } from "./renew-codes.js";

const ClientToRecodeConnection = createConnection(ClientToRecode, Coded);

@Resolver()
export class LinkRenewalResolver {
  @Query(() => ClientToRecodeConnection, {
    nullable: true,
    description:
      "The own authority's people who agreed to be linked and whose codes are not of these rules and keys (Schlüsselwechsel). Data stewards (Datenpflege) only.",
  })
  @Coded
  async clientsToRecode(
    @Arg("keyId", () => ID, { description: "The offices' key of today." }) keyId: string,
    @Arg("nameRules", () => String, { description: "The rules of today by which the office normalises names." })
    nameRules: string,
    @Args() page: PageArguments,
    @Ctx() context: MatchingContext,
  ): Promise<Page<ClientToRecode>> {
    const request = requirePage(page);
    const rows = await listClientsToRecode(context, { keyId, nameRules, request });
    const found = createPage({ rows, request });
    for (const row of found.nodes) context.disclose(row.linkId, row);

    return found;
  }

  @Mutation(() => Boolean, {
    description:
      "Replaces codes by new ones from the office (Schlüsselwechsel): links and pairs that are kept apart stay. Who no longer agrees to be linked is passed over. Data stewards (Datenpflege) only.",
  })
  @Coded
  async renewLinkCodes(
    @Arg("proofs", () => [String], { description: `Of the kind LINKING, 1 to ${LONGEST_PAGE}.` })
    proofs: readonly string[],
    @Ctx() context: MatchingContext,
  ): Promise<boolean> {
    if (proofs.length < 1 || proofs.length > LONGEST_PAGE)
      throw new BadInputError(`It takes 1 to ${LONGEST_PAGE} proofs at a time, not ${proofs.length}.`);
    for (const proof of proofs) await renewCodes(await context.openProof(proof, "LINKING"), context);

    return true;
  }
}
