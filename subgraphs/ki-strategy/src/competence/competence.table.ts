import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { keyOf } from "@kim-hub/records/reference";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { AUTHORITIES } from "../authority/authority.table.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { Competence } from "./competence.js";
import { CompetenceTopic } from "./competence-topic.js";

/** Every competence; on no day are two authorities competent for the same topic in the same territory. */
export const COMPETENCES = createTable({
  file: "competences.csv",
  entity: Competence,
  key: ["topic", "ags", "valid_from"],
  columns: {
    topic: required(oneOf(CompetenceTopic)),
    ags: required(TERRITORY, { property: "territoryAgs" }),
    valid_from: optional(DATE, { description: "First day; left out where no beginning is recorded." }),
    valid_to: optional(DATE, { description: "Last day; left out while it lasts." }),
    authority: required(keyOf(AUTHORITIES), { property: "authorityId", description: "The office, e.g. EBH-05162." }),
    source: required(TEXT, { description: "The norm or document that it rests on." }),
  },
  check: inOrder("valid_from", "valid_to"),
  acrossRows: {
    within: ["topic", "territoryAgs"],
    start: () => {
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
  },
  recorded: {
    term: "a competence (Zuständigkeit)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
