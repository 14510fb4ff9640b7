import { randomUUID } from "node:crypto";
import type { Mandate } from "@kim-hub/kit/mandate";
import type { Office } from "@kim-hub/kit/office";
import { officeFields } from "@kim-hub/kit/office-fields";
import { Purpose } from "@kim-hub/kit/viewer";
import { RELEASING_OFFICES } from "@kim-hub/offices/office-names";
import type { SealingContext } from "../context.js";
import { isReleased, type PathSender, type UnsealedPath } from "./find-path.js";
import type { ReleasedPath } from "./released-path.js";

/** Seals a path: a new handle and, for every office that may release its part, a mandate that only that office can read. */
export async function sealPath(
  path: UnsealedPath,
  { body, preview }: Pick<Mandate, "body" | "preview">,
  { sealMandate, policyVersion, viewer }: SealingContext,
): Promise<ReleasedPath> {
  const released = path.offices.filter(isReleased);
  const seal = async ({
    office,
    mandateId,
    pseudonyms,
    categories,
    restsOn,
  }: PathSender): Promise<readonly [Office, string]> => {
    const mandate: Mandate = {
      id: mandateId,
      pseudonyms,
      categories,
      restsOn,
      preview,
      granularity: "QUARTER",
      body,
      actor: viewer.actor,
      purpose: preview ? Purpose.CASE_WORK : Purpose.STEERING_CASE_REVIEW,
      policyVersion,
    };

    return [office, await sealMandate(mandate, office)];
  };
  const mandates = new Map(await Promise.all(released.map(seal)));

  return {
    handle: randomUUID(),
    pathId: path.pathId,
    validUntil: path.validUntil,
    ags: path.ags,
    ageBand: path.ageBand,
    releasedOffices: released.map(officeOf),
    namedOffices: path.offices.filter(({ named }) => named).map(officeOf),
    ...officeFields(RELEASING_OFFICES, "Mandate", (office) => mandates.get(office) ?? null),
  };
}

function officeOf({ office }: PathSender): Office {
  return office;
}
