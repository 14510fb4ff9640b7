import { cost } from "@kim-hub/kit/list-size";
import { Ctx, Query, Resolver } from "type-graphql";
import { getOwnHandles } from "../account/own-handles.js";
import type { TrustCentreContext } from "../context.js";
import { ownDisclosedFor } from "../data-classes.js";
import { OwnDisclosures } from "./own-disclosures.js";
import { sealOwnAccess } from "./seal-own-access.js";

@Resolver(() => OwnDisclosures)
export class OwnDisclosuresResolver {
  @Query(() => OwnDisclosures, {
    nullable: true,
    description:
      "Who read or changed the person's own data (Art. 15 DSGVO, § 83 SGB X), from the log of each office that they are linked with. NOT_FOUND while the sign-in is nobody's account, never or no longer. The person.",
  })
  // Every office opens a mandate for it, reads and writes.
  @cost(500)
  @ownDisclosedFor()
  async myDisclosures(@Ctx() context: TrustCentreContext): Promise<OwnDisclosures> {
    return sealOwnAccess(await getOwnHandles(context), context);
  }
}
