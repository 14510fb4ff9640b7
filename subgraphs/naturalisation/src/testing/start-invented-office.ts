import { createOrm, type Orm } from "@kim-hub/kit/database";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { database } from "../database.js";
import { type InventedProcedure, inventProcedures } from "./invent-procedures.js";
import { naturalisation } from "./naturalisation.js";

/** An office of invented procedures, with its database as the application role sees it. */
export interface InventedOffice {
  readonly invented: readonly InventedProcedure[];
  readonly application: Orm;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

export async function startInventedOffice(seed: number, procedures: number): Promise<InventedOffice> {
  const office = await startOfficeExample(naturalisation);
  // Rows refer to each other through the ORM, which is there by now.
  const invented = inventProcedures(seed, procedures);
  await office.given(...invented.map(({ procedure }) => procedure));
  await office.given(...invented.flatMap(({ handovers }) => handovers));
  // The office's example is in no count.
  await office.rows("update naturalisation_procedure set is_restricted = true where pseudonym like 'ebh-%'");
  const application = createOrm(database, office.applicationUrl);

  return {
    ...{ invented, application, ownerUrl: office.ownerUrl },
    stop: async () => {
      await application.close();
      await office.stop();
    },
  };
}
