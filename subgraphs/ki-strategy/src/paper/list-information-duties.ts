import type { Loaders } from "@kim-hub/kit/loaders";
import { Body } from "../body/body.js";
import { ReportingDuty } from "../body/reporting-duty.js";
import { InformationDuty } from "./information-duty.js";
import { listReportEvents } from "./report-times.js";

interface Asked {
  readonly ags: string;
  /** The day from which they are seen. */
  readonly on: string;
}

/** What must be reported to the territory's bodies, by body. */
export async function listInformationDuties({ ags, on }: Asked, loaders: Loaders): Promise<InformationDuty[]> {
  const bodies = await loaders.list(Body, "territoryAgs", ags);
  const duties = await Promise.all(bodies.map(({ id }) => loaders.list(ReportingDuty, "bodyId", id)));

  return Promise.all(
    duties
      .flat()
      .toSorted((left, right) => left.id.localeCompare(right.id))
      .map(async (duty) => new InformationDuty({ duty, events: await listReportEvents(duty, loaders), on })),
  );
}
