import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REFERENCE_FOLDER } from "@kim-hub/ki-strategy/reference-files";
import { parse } from "csv-parse/sync";

/** A municipality with the authorities that serve it today. */
export interface Place {
  /** Of eight digits. */
  readonly municipality: string;
  readonly caseManagement: string;
  readonly immigration: string;
  readonly naturalisation: string;
}

interface Competence {
  readonly topic: string;
  readonly ags: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly authority: string;
}

/** The municipalities of a territory (five or eight digits), by the committed competences; none where the AGS is unknown. */
export function listPlaces(territory: string, today: string): readonly Place[] {
  const rows: readonly Competence[] = parse(readFileSync(join(REFERENCE_FOLDER, "competences.csv")), {
    columns: true,
    bom: true,
  });
  const valid = rows.filter(
    ({ ags, valid_from: from, valid_to: to }) =>
      ags.startsWith(territory) && (from === "" || from <= today) && (to === "" || today <= to),
  );
  const byAgs = Map.groupBy(valid, ({ ags }) => ags);
  const isDistrict = (ags: string) =>
    ags.length === 5 && [...byAgs.keys()].some((each) => each !== ags && each.startsWith(ags));

  return [...byAgs].filter(([ags]) => !isDistrict(ags)).flatMap(([ags, competences]) => toPlace(ags, competences));
}

function toPlace(ags: string, competences: readonly Competence[]): Place[] {
  const authority = (wanted: string) => competences.find(({ topic }) => topic === wanted)?.authority;
  const [caseManagement, immigration, naturalisation] = ["CASE_MANAGEMENT", "RESIDENCE", "NATURALISATION"].map(
    authority,
  );
  if (!caseManagement || !immigration || !naturalisation) return [];

  return [{ municipality: ags.padEnd(8, "0"), caseManagement, immigration, naturalisation }];
}
