import { ForbiddenError } from "@kim-hub/kit/errors";
import { refuseDryRun } from "@kim-hub/kit/refuse-dry-run";
import { badRequest } from "../caller/bad-request.js";
import { forWholeRequest } from "../caller/for-whole-request.js";
import type { Admit } from "./admit.js";

/** Lets a dry run pass in development, from this machine, for what changes nothing. */
export function admitDryRun({ allowsDryRuns }: { readonly allowsDryRuns: boolean }): Admit {
  return ({ definition }, { dryRun }) => {
    if (!dryRun) return;
    if (!allowsDryRuns) throw refuseDryRun();
    if (!dryRun.isLocal)
      throw forWholeRequest(new ForbiddenError("A dry run is for callers on the machine of the hub itself."));
    if (definition?.operation === "mutation") throw badRequest("A dry run changes nothing: a mutation has none.");
  };
}
