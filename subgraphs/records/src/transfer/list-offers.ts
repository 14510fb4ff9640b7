import type { Context } from "@kim-hub/kit/context";
import type { RecordedTable } from "../table/table.js";
import type { Transfer } from "./transfer.js";
import { TransferState } from "./transfer-state.js";

/** More offers than an authority lets lie. */
export const MOST_OFFERS = 100;

/** The offers of other authorities to the caller's own, the oldest first; names their persons to the disclosure log. */
export async function listOffers<T extends Transfer>(
  { entity }: RecordedTable<T>,
  { em, viewer, disclose }: Pick<Context, "em" | "viewer" | "disclose">,
): Promise<readonly T[]> {
  const offers = await em.find<Transfer>(
    entity,
    { toAuthority: viewer.authority ?? "", state: TransferState.REQUESTED },
    { orderBy: { requestedOn: "asc", id: "asc" }, limit: MOST_OFFERS },
  );
  for (const offer of offers) disclose(offer.pseudonym, offer);

  return offers.filter((offer): offer is T => offer instanceof entity);
}
