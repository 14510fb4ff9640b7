import { createOrm, type Orm } from "@kim-hub/kit/database";
import { database } from "../database.js";
import { startCaseOffice } from "./case-office.js";
import { type InventedCase, inventCases } from "./invent-cases.js";

/** An office of invented cases, with its database as the application role sees it. */
export interface InventedOffice {
  readonly invented: readonly InventedCase[];
  readonly application: Orm;
  readonly stop: () => Promise<void>;
}

/** So many cases of each seed. */
export async function startInventedOffice(seeds: readonly number[], cases: number): Promise<InventedOffice> {
  const office = await startCaseOffice();
  // Rows refer to each other through the ORM, which is there by now.
  const invented = seeds.flatMap((seed) => inventCases(seed, cases));
  await office.given(...invented.map(({ caseFile }) => caseFile));
  await office.given(...invented.flatMap(({ stages, persons }) => [...stages, ...persons]));
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
