import { randomUUID } from "node:crypto";
import { CaseManagementCase } from "@kim-hub/case-management/case-management-case";
import { Deputyship } from "@kim-hub/case-management/deputyship";
import { DEPUTYSHIPS } from "@kim-hub/case-management/deputyship.table";
import { REGISTRY } from "@kim-hub/case-management/tables";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../identity/people.js";
import { loadRows } from "../invention/loading/load-rows.js";
import { DEMONSTRATION_CLIENT } from "./clients.js";

const DAYS = 14;

/** Bielefeld's second case manager stands in for the first, not the other way round; renewed once the last deputyship is over. */
export async function addDeputyship(em: EntityManager): Promise<number> {
  const caseFile = await em.findOne(CaseManagementCase, { pseudonym: DEMONSTRATION_CLIENT });
  if (!caseFile) return 0;
  const { authorityId, caseManager } = caseFile;
  const today = localDate();
  const deputy = subjectOf("casemanager2.bielefeld");
  if ((await em.count(Deputyship, { authorityId, caseManager, deputy, validTo: { $gte: today } })) > 0) return 0;
  const deputyship = {
    ...{ id: randomUUID(), authority: authorityId, caseManager, deputy },
    ...{ validFrom: today, validTo: addDays(today, DAYS - 1) },
  };

  return loadRows(em, REGISTRY, [DEPUTYSHIPS, [deputyship]]);
}
