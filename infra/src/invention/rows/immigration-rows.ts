import type { InventedFile } from "../filing/invented-files.js";
import { nameOf } from "./name-of.js";
import { residenceApplications } from "./residence-applications.js";
import type { RowsByFile } from "./rows-by-table.js";
import { staffOf } from "./staff.js";

/** The rows of the immigration offices' tables. */
export function immigrationRows(files: readonly InventedFile[]): RowsByFile {
  return {
    "immigration-files.csv": files.map(toFile),
    "residence-statuses.csv": files.flatMap(toStatuses),
    "residence-applications.csv": files.flatMap((file) =>
      rowsOf(file, [...residenceApplications(file.statuses), ...file.work.applications]),
    ),
    "guide-accompaniments.csv": files.flatMap(toAccompaniments),
    "guide-goal-agreements.csv": files.flatMap((file) => rowsOf(file, file.work.accompaniment?.goals ?? [])),
    "integration-achievements.csv": files.flatMap((file) => rowsOf(file, file.work.achievements)),
    "transmission-requests.csv": files.flatMap(toRequests),
    "file-handovers.csv": files.flatMap((file) => rowsOf(file, file.handovers)),
  };
}

function toFile({ authority, fileReference, municipality, pseudonym, person, handedOverOn }: InventedFile): object {
  return {
    ...{ authority, fileReference, municipality, pseudonym, handedOverOn },
    ...nameOf(person),
    citizenships: [person.citizenship],
  };
}

function toStatuses(file: InventedFile): object[] {
  return rowsOf(
    file,
    file.statuses.map(([code, validFrom, validTo]) => ({ code, validFrom, validTo })),
  );
}

function toAccompaniments(file: InventedFile): object[] {
  const { accompaniment } = file.work;

  return accompaniment ? rowsOf(file, [{ startedOn: accompaniment.startedOn, endedOn: accompaniment.endedOn }]) : [];
}

function toRequests(file: InventedFile): object[] {
  const requests = file.work.requests.map((request) => ({
    ...request,
    answeredBy: request.answeredOn === null ? null : staffOf("IMMIGRATION_CLERK", file.authority, 0),
  }));

  return rowsOf(file, requests);
}

function rowsOf({ authority, fileReference }: InventedFile, rows: readonly object[]): object[] {
  return rows.map((row) => ({ authority, file: fileReference, ...row }));
}
