import { localDate } from "@kim-hub/kit/calendar";
import { cutToKept } from "@kim-hub/kit/cut-to-kept";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { File, Stretch } from "@kim-hub/kit/stretch";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode, statusGroup } from "../status-code/status-code.js";

const { NATURALISED } = StatusCode;

/**
 * The person's status groups, across files and authorities: that the last one ended is not shown either (§ 87 Abs. 2 AufenthG). Of a
 * naturalised person the office has nothing to release (§ 36 Abs. 2 AZRG), as of one of whom it knows nothing.
 */
export const release: Release = {
  codes: Object.values(StatusGroup),
  showsLastEnd: false,
  async readFiles(em, { pseudonyms }) {
    const known = await em.find(
      ResidenceStatus,
      {
        file: { pseudonym: { $in: [...pseudonyms] } },
        $or: [{ file: { isRestricted: false } }, { code: NATURALISED }],
      },
      { populate: ["file", "file.dataAsOf"], strategy: "joined" },
    );
    if (isNaturalised(known, localDate())) return [];
    const statuses = known.filter(({ file }) => !file.getEntity().isRestricted);
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

/** From the day on which the naturalisation took effect, whichever of the person's files says so, a restricted one too. */
function isNaturalised(statuses: readonly Pick<ResidenceStatus, "code" | "validFrom">[], today: string): boolean {
  return statuses.some(({ code, validFrom }) => code === NATURALISED && validFrom <= today);
}

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
