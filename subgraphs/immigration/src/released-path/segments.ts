import { cutToKept } from "@kim-hub/kit/cut-to-kept";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { File, Stretch } from "@kim-hub/kit/stretch";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { statusGroup } from "../status-code/status-code.js";

/** The person's status groups, across files: that the last one ended is not shown either (§ 87 Abs. 2 AufenthG). */
export const release: Release = {
  codes: Object.values(StatusGroup),
  showsLastEnd: false,
  async readFiles(em, { pseudonyms }) {
    const statuses = await em.find(
      ResidenceStatus,
      { file: { pseudonym: { $in: [...pseudonyms] }, isRestricted: false } },
      { populate: ["file", "file.dataAsOf"], strategy: "joined" },
    );
    const files = [...new Set(statuses.map(({ file }) => file.getEntity()))];
    const [dataAsOf = null] = files.flatMap((file) => file.dataAsOf ?? []).toSorted();
    const ends = files.flatMap(({ transferredOn }) => transferredOn ?? []).toSorted();
    const stretches = files.flatMap((file) => {
      const ofFile = toFile(statuses.filter((status) => status.file.id === file.id));

      return cutToKept(ofFile, { from: file.transferredFromOn, until: file.transferredOn });
    });

    return [
      {
        isDisputed: files.some((file) => file.isDisputed),
        dataAsOf,
        // The office has the person still where it has one of their files.
        keptUntil: ends.length < files.length ? null : (ends.at(-1) ?? null),
        stretchesAt: () => stretches,
      },
    ];
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
