import { Office } from "@kim-hub/kit/office";
import type { OfficeExample } from "@kim-hub/kit/office-example";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { startImmigration } from "../start.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "./create-file.js";

const file = createFile({ authorityId: "ABH-05711", pseudonym: "abh-7f3k" });
const foreign = createFile({ authorityId: "ABH-05554", pseudonym: "abh-other" });

/** The immigration office with one invented file of three statuses, and one of another authority. */
export const immigration: OfficeExample<ImmigrationFile> = {
  office: Office.IMMIGRATION,
  database,
  start: startImmigration,
  staff: {
    actor: "test",
    role: Role.IMMIGRATION_CLERK,
    authority: "ABH-05711",
    purpose: Purpose.RESIDENCE_PROCEDURE,
  },
  file,
  foreign,
  createRows: () => [
    new ResidenceStatus({ file, code: StatusCode.ARRIVAL_CERTIFICATE, validFrom: "2021-06-10", validTo: "2021-07-01" }),
    new ResidenceStatus({ file, code: StatusCode.ASYLUM_PERMISSION, validFrom: "2021-07-02", validTo: "2022-09-14" }),
    new ResidenceStatus({ file, code: StatusCode.RP_SUSTAINABLE_INTEGRATION, validFrom: "2023-04-01", validTo: null }),
    new ResidenceStatus({ file: foreign, code: StatusCode.TOLERATION, validFrom: "2020-01-01", validTo: null }),
  ],
  fileType: ImmigrationFile,
  rowType: ResidenceStatus,
  createFile,
  createRow: (of) =>
    new ResidenceStatus({ file: of, code: StatusCode.TOLERATION, validFrom: "2024-01-01", validTo: null }),
  query: {
    field: "immigrationFile",
    selection: "{ id fileReference residenceStatuses { code validFrom validTo } }",
    fields: [
      "id",
      "fileReference",
      "residenceStatuses.code",
      "residenceStatuses.validFrom",
      "residenceStatuses.validTo",
    ],
  },
};
