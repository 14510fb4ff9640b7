import { addDays } from "@kim-hub/kit/calendar";
import type { Random } from "@kim-hub/kit/test-random";
import type { TestHub } from "../../harness/test-hub.js";
import { CLIENT_AT } from "./client.js";

type Interval = readonly [stage: string, startedOn: string, endedOn: string | null];

const BEGINNING = "2023-06-01";
const USUAL = ["COUNSELLING", "APPLICATION_RECEIVED", "DOCUMENTS_REQUESTED", "INQUIRIES", "ASSESSMENT"];
const OF_CLIENT = `(select id from naturalisation_procedure where pseudonym = '${CLIENT_AT.naturalisation}')`;

/** A day from `after` days after the beginning of all stories on, within `within` days. */
export function randomDay(random: Random, after: number, within: number): string {
  return addDays(BEGINNING, after + random(within));
}

/** The client's procedure begins anew, with some of the usual stages and perhaps a decision. */
export async function replaceProcedure(hub: TestHub, random: Random): Promise<void> {
  const stages = USUAL.filter(() => random(3) > 0).map((stage, index): Interval => {
    const startedOn = randomDay(random, index * 150, 150);

    return [stage, startedOn, random(2) === 0 ? null : addDays(startedOn, random(150))];
  });
  const decidedOn = randomDay(random, USUAL.length * 150, 150);
  const end: readonly Interval[] =
    random(3) === 0
      ? [[["REFUSED", "CERTIFICATE_ISSUED", "WITHDRAWN"][random(3)] ?? "REFUSED", decidedOn, decidedOn]]
      : [];
  await hub.asOwner("naturalisation", `delete from procedure_stage where procedure_id = ${OF_CLIENT}`);
  await addStages(hub, [...stages, ...end]);
}

/** Further stages of the client's procedure. */
export async function addStages(hub: TestHub, stages: readonly Interval[]): Promise<void> {
  if (stages.length === 0) return;
  const rows = stages.map(
    ([stage, startedOn, endedOn]) =>
      `(gen_random_uuid(), ${OF_CLIENT}, '${stage}', '${startedOn}', ${endedOn === null ? "null" : `'${endedOn}'`})`,
  );
  await hub.asOwner(
    "naturalisation",
    `insert into procedure_stage (id, procedure_id, stage, started_on, ended_on) values ${rows.join(", ")}`,
  );
}
