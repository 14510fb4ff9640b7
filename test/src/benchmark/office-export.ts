import { writeCsv } from "./csv-writer.js";

interface Export {
  readonly cases: number;
  /** The share of the cases that say something else than in an export without changes. */
  readonly changed: number;
}

const CASES = [
  ...["file_reference", "person_number", "family_name", "given_names", "birth_date", "municipality"],
  ...["case_manager", "state", "opened_on", "closed_on"],
];
const STAGES = ["ACTIVE_OUTREACH", "INITIAL_COUNSELLING", "ASSESSMENT", "GOAL_AGREEMENT", "SUPPORT_PLANNING"];
const DAYS_PER_STAGE = 30;

/** Writes what a provider's own software could export: cases, each with five stages, of invented people; returns the number of rows. */
export async function writeCases(folder: string, { cases, changed }: Export): Promise<number> {
  const numbers = Array.from({ length: cases }, (_, index) => index);
  const family = (index: number) => `${index < cases * changed ? "Anders" : "Beispiel"}-${index} (erfunden)`;
  const files = numbers.map((index) => [
    ...[reference(index), `P${index}`, family(index), "Vorname", 1960 + (index % 45), "05711000"],
    ...[`manager-${index % 50}`, "OPEN", dayOf(index, 0), ""],
  ]);
  const stages = numbers.flatMap((index) =>
    STAGES.map((stage, place) => {
      const end = place === STAGES.length - 1 ? "" : dayOf(index, place + 1);

      return [reference(index), stage, dayOf(index, place), end];
    }),
  );

  return (
    (await writeCsv(folder, "cases.csv", CASES, files)) +
    (await writeCsv(folder, "case-stages.csv", ["case_file", "stage", "started_on", "ended_on"], stages))
  );
}

function reference(index: number): string {
  return `CM ${index}/2024`;
}

function dayOf(index: number, place: number): string {
  const day = new Date(Date.UTC(2023, 0, 1 + (index % 365) + place * DAYS_PER_STAGE));

  return day.toISOString().slice(0, 10);
}
