import { createOrm, type Orm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { database } from "../database.js";
import { immigration } from "./immigration.js";
import { type InventedFile, inventFiles } from "./invent-files.js";

/** An office of invented files, with its database as the application role sees it. */
export interface InventedOffice {
  readonly invented: readonly InventedFile[];
  readonly application: Orm;
  readonly stop: () => Promise<void>;
}

export async function startInventedOffice(seed: number, files: number): Promise<InventedOffice> {
  const office = await startOfficeExample(immigration);
  // Rows refer to each other through the ORM, which is there by now.
  const invented = inventFiles(seed, files);
  await office.given(...invented.map(({ file }) => file));
  await office.given(...invented.flatMap(({ statuses, applications }) => [...statuses, ...applications]));
  const application = createOrm(database, office.applicationUrl);

  return {
    invented,
    application,
    stop: async () => {
      await application.close();
      await office.stop();
    },
  };
}
