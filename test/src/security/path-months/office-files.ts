import { release as caseManagement, toFile as toCase } from "@kim-hub/case-management/segments";
import { release as immigration, toFile as toStatuses } from "@kim-hub/immigration/segments";
import { endOfLastQuarter } from "@kim-hub/kit/calendar";
import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { DataStatus } from "@kim-hub/kit/data-status";
import { Office } from "@kim-hub/kit/office";
import type { OfficePart } from "@kim-hub/kit/office-part";
import { type ReleaseRule, releaseQuarters } from "@kim-hub/kit/release-quarters";
import type { File } from "@kim-hub/kit/stretch";
import { release as naturalisation, toFile as toProcedure } from "@kim-hub/naturalisation/segments";

const STAGES = Object.values(CaseStageCode).slice(0, 5);
const STATUSES = [
  "ASYLUM_PERMISSION",
  "TOLERATION",
  "TOLERATION_TRAINING",
  "FICTION_CERTIFICATE",
  "RP_FAMILY",
] as const;
const STEPS = ["COUNSELLING", "APPLICATION_RECEIVED", "INQUIRIES", "ASSESSMENT", "REFUSED"] as const;

/** How many codes each office's invented files draw from; by position they can follow each other. */
export const CODE_COUNT = 5;

/** A stretch that an office has recorded; its code is a position among the office's. */
export interface Recorded {
  readonly code: number;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

type Build = (file: readonly Recorded[], asOf: string) => File;

const toStages: Build = (file) =>
  toCase(
    file.map(({ code, firstDay, lastDay }) => ({ stage: at(STAGES, code), startedOn: firstDay, endedOn: lastDay })),
  );
const toSteps: Build = (file, asOf) =>
  toProcedure(
    file.map(({ code, firstDay, lastDay }) => ({ stage: at(STEPS, code), startedOn: firstDay, endedOn: lastDay })),
    asOf,
  );
const toResidence: Build = (file) =>
  toStatuses(
    file.map(({ code, firstDay, lastDay }) => ({ code: at(STATUSES, code), validFrom: firstDay, validTo: lastDay })),
  );

/** One person's files in one office, as the office itself releases them on a day. */
export function partOf(office: Office, files: readonly (readonly Recorded[])[], today: string): OfficePart {
  const known = files.map((file) => recordedBy(today, file));
  const asOf = endOfLastQuarter(today);
  const build = (toFile: Build): File[] => known.map((file) => toFile(file, asOf));
  const release = (released: readonly File[], rule: ReleaseRule): OfficePart => ({
    ...releaseQuarters(
      released.map((stretches) => ({ stretches, keptUntil: null })),
      rule,
      asOf,
    ),
    status: DataStatus.COMPLETE,
  });
  if (office === Office.CASE_MANAGEMENT) return release(build(toStages), caseManagement);
  // The immigration office reads all files of a person as one.
  if (office === Office.IMMIGRATION) return release([build(toResidence).flat()], immigration);

  return release(build(toSteps), naturalisation);
}

/** A clerk records what happens on the day on which it happens. */
function recordedBy(today: string, file: readonly Recorded[]): Recorded[] {
  return file
    .filter(({ firstDay }) => firstDay <= today)
    .map((each) => (each.lastDay !== null && each.lastDay > today ? { ...each, lastDay: null } : each));
}

function at<T>(codes: readonly T[], position: number): T {
  const code = codes[position % codes.length];
  if (code === undefined) throw new Error("There are no codes.");

  return code;
}
