import type { Authority } from "../authority/authority.js";
import { DATE, keyIn, oneOf, TEXT } from "../reference/csv-rules.js";
import { readCsv } from "../reference/read-csv.js";
import type { Territory } from "../territory/territory.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

const TOPIC = oneOf(CompetenceTopic);

interface Known {
  readonly folder: string;
  readonly territories: readonly Territory[];
  readonly authorities: readonly Authority[];
}

/** Every competence; on no day are two authorities competent for the same topic in the same territory. */
export function readCompetences({ folder, territories, authorities }: Known): Competence[] {
  const territory = keyIn(
    territories.map(({ ags }) => ags),
    "districts.csv or towns.csv",
  );
  const authority = keyIn(
    authorities.map(({ id }) => id),
    "authorities.csv",
  );
  const before: Competence[] = [];

  return readCsv({
    folder,
    file: "competences.csv",
    key: ["topic", "ags", "valid_from"],
    toRow: (row) => {
      const competence = new Competence({
        topic: row.get("topic", TOPIC),
        territoryAgs: row.get("ags", territory),
        validFrom: row.find("valid_from", DATE),
        validTo: row.find("valid_to", DATE),
        authorityId: row.get("authority", authority),
        source: row.get("source", TEXT),
      });
      const { validFrom, validTo } = competence;
      if (validFrom && validTo && validTo < validFrom) throw row.fault("valid_to", "must not be before valid_from");
      if (before.some((other) => competence.overlaps(other))) {
        throw row.fault("valid_from", "must not overlap an earlier row of the same topic and AGS");
      }
      before.push(competence);

      return competence;
    },
  });
}
