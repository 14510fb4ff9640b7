import { localDate } from "@kim-hub/kit/calendar";
import { cutToKept } from "@kim-hub/kit/cut-to-kept";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import { filesUnderMandate, type Release, readUnderMandate } from "@kim-hub/kit/released-path";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { File, Stretch } from "@kim-hub/kit/stretch";
import { dataAsOfSql } from "@kim-hub/records/personal-file";
import type { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode, statusGroup } from "../status-code/status-code.js";

const { NATURALISED } = StatusCode;

/** One status, with its file. */
interface Row extends Recorded {
  readonly fileId: string;
  readonly isRestricted: boolean;
  readonly isDisputed: boolean;
  readonly transferredFromOn: string | null;
  readonly transferredOn: string | null;
  readonly dataAsOf: string | null;
}

/**
 * The person's status groups, across files and authorities: that the last one ended is not shown either (§ 87 Abs. 2 AufenthG). Of a
 * naturalised person the office has nothing to release (§ 36 Abs. 2 AZRG), as of one of whom it knows nothing.
 */
export const release: Release<Row> = {
  codes: Object.values(StatusGroup),
  showsLastEnd: false,
  reading: readUnderMandate({
    name: "release statuses",
    rows: `select row.code, row.valid_from::text as "validFrom", row.valid_to::text as "validTo", file.id as "fileId",
        file.is_restricted as "isRestricted", file.is_disputed as "isDisputed",
        file.transferred_from_on::text as "transferredFromOn", file.transferred_on::text as "transferredOn",
        ${dataAsOfSql("file")}::text as "dataAsOf"
      from ${filesUnderMandate("immigration_file", { rows: "residence_status", key: "file_id" })}
      where not file.is_restricted or row.code = '${NATURALISED}'`,
  }),
  toFiles(known) {
    if (isNaturalised(known, localDate())) return [];
    const byFile = [
      ...Map.groupBy(
        known.filter(({ isRestricted }) => !isRestricted),
        ({ fileId }) => fileId,
      ).values(),
    ];
    const files = byFile.flatMap(([file]) => file ?? []);
    const [dataAsOf = null] = files.flatMap((file) => file.dataAsOf ?? []).toSorted();
    const ends = files.flatMap(({ transferredOn }) => transferredOn ?? []).toSorted();
    const stretches = byFile.flatMap((statuses) =>
      cutToKept(toFile(statuses), {
        from: statuses[0]?.transferredFromOn ?? null,
        until: statuses[0]?.transferredOn ?? null,
      }),
    );

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
