import { randomUUID } from "node:crypto";
import { idOfKey } from "@kim-hub/records/primary-key";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";

type Values = ConstructorParameters<typeof ImmigrationFile>[0];

/** An invented file with a reference of its own: files of one reference would be one person's. */
export function createFile(values: Partial<Values> & Pick<Values, "authorityId">): ImmigrationFile {
  const fileReference = values.fileReference ?? `ABH ${randomUUID()}`;

  return new ImmigrationFile({
    id: idOfKey(values.authorityId, fileReference),
    familyName: "Beispiel (erfunden)",
    givenNames: "Erika",
    birthDate: "1986-02-11",
    municipality: null,
    isDisputed: false,
    isRestricted: false,
    registerNumber: "987654321012",
    ...values,
    fileReference,
  });
}
