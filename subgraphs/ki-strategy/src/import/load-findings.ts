import { createOrm } from "@kim-hub/kit/database";
import { describeFault } from "@kim-hub/records/fault";
import { database } from "../database.js";
import { PostYear } from "../post/post-year.js";
import { FINDINGS_FOLDER } from "./findings-folder.js";
import { importTerritory } from "./import-territory.js";

const PLACE = { territoryAgs: "05711", year: 2023 };

/** Imports the year of the findings where nothing is recorded of its posts; returns the number of rows written. */
export async function loadFindings(ownerUrl: string): Promise<number> {
  if (await isRecorded(ownerUrl)) return 0;
  const { files, faults } = await importTerritory({ url: ownerUrl, folder: FINDINGS_FOLDER });
  if (faults.length > 0) throw new Error(faults.map((fault) => describeFault(fault)).join("\n"));

  return files.reduce((sum, { inserted, changed }) => sum + inserted + changed, 0);
}

async function isRecorded(ownerUrl: string): Promise<boolean> {
  const orm = createOrm(database, ownerUrl);
  try {
    return (await orm.em.fork().count(PostYear, PLACE)) > 0;
  } finally {
    await orm.close();
  }
}
