import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";

interface Export {
  readonly cases: number;
  /** The share of the cases that say something else than in an export without changes. */
  readonly changed: number;
}

const STAGES = ["ACTIVE_OUTREACH", "INITIAL_COUNSELLING", "ASSESSMENT", "GOAL_AGREEMENT", "SUPPORT_PLANNING"];
const DAYS_PER_STAGE = 30;

/** Writes what a provider's own software could export: cases, each with five stages, of invented people. */
export async function writeCases(folder: string, { cases, changed }: Export): Promise<void> {
  await writeRows(join(folder, "cases.csv"), function* () {
    yield "file_reference,person_number,family_name,given_names,birth_date,municipality,case_manager,state,opened_on,closed_on";
    for (let index = 0; index < cases; index++) {
      const family = index < cases * changed ? "Anders" : "Beispiel";
      const person = `${reference(index)},P${index},${family}-${index} (erfunden),Vorname,${1960 + (index % 45)},05711000`;
      yield `${person},manager-${index % 50},OPEN,${dayOf(index, 0)},`;
    }
  });
  await writeRows(join(folder, "case-stages.csv"), function* () {
    yield "case_file,stage,started_on,ended_on";
    for (let index = 0; index < cases; index++)
      for (const [place, stage] of STAGES.entries()) {
        const end = place === STAGES.length - 1 ? "" : dayOf(index, place + 1);
        yield `${reference(index)},${stage},${dayOf(index, place)},${end}`;
      }
  });
}

function reference(index: number): string {
  return `CM ${index}/2024`;
}

function dayOf(index: number, place: number): string {
  const day = new Date(Date.UTC(2023, 0, 1 + (index % 365) + place * DAYS_PER_STAGE));

  return day.toISOString().slice(0, 10);
}

async function writeRows(path: string, rows: () => Generator<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const row of rows()) if (!file.write(`${row}\n`)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}
