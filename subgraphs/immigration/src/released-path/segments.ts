import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import type { File, Stretch } from "@kim-hub/kit/stretch";
import { ResidenceStatus } from "./residence-status.js";
import { statusGroup } from "./status-code.js";
import { StatusGroup } from "./status-group.js";

/** The person's status groups, across files: that the last one ended is not shown either (§ 87 Abs. 2 AufenthG). */
export const release: Release = {
  codes: Object.values(StatusGroup),
  showsLastEnd: false,
  async readFiles(em, { pseudonym }) {
    const statuses = await em.find(ResidenceStatus, { file: { pseudonym } });

    return [{ isDisputed: false, dataAsOf: null, stretchesAt: () => toFile(statuses) }];
  },
};

type Recorded = Pick<ResidenceStatus, "code" | "validFrom" | "validTo">;

/** All statuses as one file: a person who changes the authority is not without a status in between. */
export function toFile(statuses: readonly Recorded[]): File {
  return statuses.map(toStretch);
}

function toStretch({ code, validFrom, validTo }: Recorded): Stretch {
  const group = statusGroup(code);

  return {
    legalDomain: group === StatusGroup.ASYL_PROCEDURE ? LegalDomain.ASYLG : LegalDomain.AUFENTHG,
    event: PathEvent.STATUS_GROUP,
    code: group,
    firstDay: validFrom,
    lastDay: validTo,
  };
}
