import { IMMIGRATION_FILES } from "@kim-hub/immigration/immigration-file.table";
import { RESIDENCE_APPLICATIONS } from "@kim-hub/immigration/residence-application.table";
import { RESIDENCE_STATUSES } from "@kim-hub/immigration/residence-status.table";
import type { Table } from "@kim-hub/records/table";
import { nameOf } from "./case-management-rows.js";
import type { InventedFile } from "./population.js";
import { residenceApplications } from "./residence-applications.js";

/** The rows of the immigration offices' tables. */
export function immigrationRows(files: readonly InventedFile[]): ReadonlyMap<Table, readonly object[]> {
  return new Map<Table, readonly object[]>([
    [IMMIGRATION_FILES, files.map(toFile)],
    [RESIDENCE_STATUSES, files.flatMap(toStatuses)],
    [RESIDENCE_APPLICATIONS, files.flatMap(toApplications)],
  ]);
}

function toFile({ authority, fileReference, municipality, pseudonym, person, handedOverOn }: InventedFile): object {
  return {
    ...{ authority, fileReference, municipality, pseudonym, handedOverOn },
    ...nameOf(person),
    citizenships: [person.citizenship],
  };
}

function toStatuses({ authority, fileReference, statuses }: InventedFile): object[] {
  return statuses.map(([code, validFrom, validTo]) => ({ authority, file: fileReference, code, validFrom, validTo }));
}

function toApplications({ authority, fileReference, statuses }: InventedFile): object[] {
  return residenceApplications(statuses).map((application) => ({ authority, file: fileReference, ...application }));
}
