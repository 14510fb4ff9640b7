import { BadInputError } from "@kim-hub/kit/errors";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { TrustCentreContext } from "../context.js";
import { Status } from "../data-classes.js";

const MOST_PROOFS = 100;
const END = "select end_links(?::jsonb) as link";

/** Of persons whom the trust centre does not know there is no link to name, and no pseudonym is kept. */
const UNKNOWN = "unknown";

@Resolver()
export class EndLinksResolver {
  @Mutation(() => Boolean, {
    description:
      "Ends the links of persons of whom their office proves that they have to end: naturalised, or the case closed for three months. At most 100 proofs. Always true, whoever was known. Data stewards (Datenpflege) of the own authority, by `npm run end-links`.",
  })
  @Status
  async endLinks(
    @Arg("proofs", () => [String], { description: "The office's sealed statements, made for this caller." })
    proofs: string[],
    @Ctx() { em, disclose, openProof }: TrustCentreContext,
  ): Promise<boolean> {
    if (proofs.length === 0 || proofs.length > MOST_PROOFS)
      throw new BadInputError(`Links are ended by 1 to ${MOST_PROOFS} proofs at a time.`);
    const statements = await Promise.all(proofs.map((proof) => openProof(proof, "ENDED")));
    const stated = statements.map(({ office, pseudonym, reason }) => ({ office, pseudonym, reason }));
    const ended = await em.execute<{ link: string }[]>(END, [JSON.stringify(stated)], "all", em.getLoggerContext());
    for (const { link } of ended) disclose(link);
    if (ended.length < stated.length) disclose(UNKNOWN);

    return true;
  }
}
