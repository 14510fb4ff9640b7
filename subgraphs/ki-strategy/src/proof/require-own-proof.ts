import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import { Role } from "@kim-hub/kit/viewer";
import { OWN_TERRITORY } from "../territory/own-territory.js";

/** Throws where a coordinator asks for the proof of a territory that is not their own; funding auditors read every one. */
export async function requireOwnProof(
  ags: string,
  { viewer: { role, authority }, loaders }: Pick<Context, "viewer" | "loaders">,
): Promise<void> {
  if (role !== Role.KIM_COORDINATOR) return;
  const foreign = await OWN_TERRITORY.findForeign(ags, { authority, loaders });
  if (foreign) throw new NotFoundError("There is no such record for this role and purpose.");
}
