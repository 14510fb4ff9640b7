import { DATE, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

const TOPIC = oneOf(CompetenceTopic);

/** Every competence; on no day are two authorities competent for the same topic in the same territory. */
export const COMPETENCES: CsvTable<Competence> = {
  file: "competences.csv",
  entity: Competence,
  key: ["topic", "ags", "valid_from"],
  columns: ["topic", "ags", "valid_from", "valid_to", "authority", "source"],
  pointsTo: ["districts.csv", "towns.csv", "authorities.csv"],
  toRow: (row, known) => {
    const competence = new Competence({
      topic: row.get("topic", TOPIC),
      territoryAgs: row.get("ags", known.keyIn("districts.csv", "towns.csv")),
      validFrom: row.find("valid_from", DATE),
      validTo: row.find("valid_to", DATE),
      authorityId: row.get("authority", known.keyIn("authorities.csv")),
      source: row.get("source", TEXT),
    });
    const { validFrom, validTo } = competence;
    if (validFrom && validTo && validTo < validFrom) throw row.fault("valid_to", "must not be before valid_from");

    return competence;
  },
  acrossRows: () => {
    const before = new Map<string, Competence[]>();

    return {
      check(competence, row) {
        const place = `${competence.topic} ${competence.territoryAgs}`;
        const others = before.get(place) ?? [];
        const other = others.find((candidate) => competence.overlaps(candidate));
        if (other) throw row.fault("valid_from", `must not overlap ${other.describe()}`);
        before.set(place, [...others, competence]);
      },
    };
  },
};
