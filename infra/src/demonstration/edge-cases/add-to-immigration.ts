import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { IMMIGRATION_FILES } from "@kim-hub/immigration/immigration-file.table";
import { RESIDENCE_APPLICATIONS } from "@kim-hub/immigration/residence-application.table";
import { RESIDENCE_STATUSES } from "@kim-hub/immigration/residence-status.table";
import { REGISTRY } from "@kim-hub/immigration/tables";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { writeAsOf } from "@kim-hub/kit/data-state";
import type { EntityManager } from "@mikro-orm/postgresql";
import { splitAt } from "../../invention/household/split-at-move.js";
import { loadRows } from "../../invention/loading/load-rows.js";
import { residenceApplications } from "../../invention/rows/residence-applications.js";
import type { EdgeCase } from "./edge-case.js";
import { isOneHeld } from "./is-one-held.js";
import { pseudonymOf, referenceOf } from "./names-of.js";
import { STALE_EXPORT } from "./stale-import.js";
import { storyOf } from "./story-of.js";

/** The files of those whom immigration offices know, and how old the export of one of these is. */
export async function addToImmigration(em: EntityManager, people: readonly EdgeCase[]): Promise<number> {
  if (await isOneHeld(em, { file: ImmigrationFile, office: "ABH", people })) return 0;
  const files = people.flatMap(filesOf);
  const ofFile = ({ authority, fileReference: file }: File) => ({ authority, file });
  await writeAsOf(em, STALE_EXPORT.authority, addDays(localDate(), -STALE_EXPORT.daysOld));

  return loadRows(
    em,
    REGISTRY,
    [IMMIGRATION_FILES, files.map(({ statuses: _statuses, ...file }) => file)],
    [
      RESIDENCE_STATUSES,
      files.flatMap((file) =>
        file.statuses.map(([code, validFrom, validTo]) => ({ ...ofFile(file), code, validFrom, validTo })),
      ),
    ],
    [
      RESIDENCE_APPLICATIONS,
      files.flatMap((file) =>
        residenceApplications(file.statuses).map((application) => ({ ...ofFile(file), ...application })),
      ),
    ],
  );
}

type File = ReturnType<typeof filesOf>[number];

/** One file, or two where the person moved: the old office's ends on the day before. */
function filesOf(person: EdgeCase) {
  const { familyName, givenNames, birthDate, municipality, immigration } = person;
  if (!immigration) return [];
  const { statuses } = storyOf(person);
  const { authority, before } = immigration;
  const file = { ...{ familyName, givenNames, birthDate }, fileReference: referenceOf("ABH", person) };
  const now = {
    ...{ ...file, authority, municipality, statuses, pseudonym: pseudonymOf(authority, person) },
    handedOverOn: null,
  };
  if (!before) return [now];

  return [
    {
      ...{ ...file, ...before, pseudonym: pseudonymOf(before.authority, person) },
      statuses: splitAt(before.handedOverOn, statuses),
    },
    now,
  ];
}
