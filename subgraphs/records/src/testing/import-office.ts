import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type FolderImport, importFolder } from "../import/import-folder.js";
import { beginAsAuthority } from "../import/owner/begin-as-authority.js";
import { readImportProfile } from "../import/profile/read-import-profile.js";
import type { ImportReport } from "../import/report/import-report.js";
import { steward } from "./importers.js";
import { officeDatabase } from "./invented-office.js";
import { OFFICE_REGISTRY } from "./permit.table.js";

interface OfficeImport extends Pick<FolderImport, "url" | "dryRun" | "exportedOn" | "onProgress"> {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly profile?: string;
  readonly authority?: string;
  readonly registry?: typeof OFFICE_REGISTRY;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Imports these files into an invented office as the data steward of one authority. */
export function importInto({
  files,
  profile,
  authority = "ABH-05711",
  registry = OFFICE_REGISTRY,
  ...request
}: OfficeImport): Promise<ImportReport> {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

  return importFolder(
    { database: officeDatabase, registry },
    {
      ...{ ...request, folder },
      profile: profile === undefined ? undefined : readImportProfile(profile),
      begin: (em) => beginAsAuthority(em, registry, steward(authority)),
    },
  );
}
