import { monthOf } from "@kim-hub/kit/calendar";
import { joinSegments } from "@kim-hub/kit/join-segments";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import type { Segment } from "@kim-hub/kit/office-part";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { ReadSegments } from "@kim-hub/kit/released-path";
import { ResidenceStatus } from "./residence-status.js";
import { statusGroup } from "./status-code.js";
import { StatusGroup } from "./status-group.js";

/** The person's status groups in order of beginning; statuses of one group that follow each other are one segment. */
export const readSegments: ReadSegments = async (em, { pseudonym }) => {
  const statuses = await em.find(
    ResidenceStatus,
    { file: { pseudonym } },
    { orderBy: { validFrom: "asc", id: "asc" } },
  );

  return joinSegments(statuses.map(toSegment));
};

function toSegment({ code, validFrom, validTo }: ResidenceStatus): Segment {
  const group = statusGroup(code);

  return {
    legalDomain: group === StatusGroup.ASYL_PROCEDURE ? LegalDomain.ASYLG : LegalDomain.AUFENTHG,
    event: PathEvent.STATUS_GROUP,
    code: group,
    fromMonth: monthOf(validFrom),
    toMonth: validTo && monthOf(validTo),
  };
}
