import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const REASONS = createCodeTable({
  name: "Plausibility",
  description:
    "Why a row that an import brought cannot be right as it stands (Plausibilität): it is kept and marked, and a clerk cannot record it so.",
  codes: {
    BORN_BEFORE_1925: ["Geburt vor 1925: zu prüfen, ob die Person noch lebt"],
    BEGINS_BEFORE_BIRTH: ["Beginn vor der Geburt"],
    NOT_IN_FORCE: ["Beginn außerhalb der Geltung der Norm"],
    NOT_AFTER_LEADING_STATUS: ["Kein vorheriger Status, auf den er folgen kann"],
    NOT_FIRST: ["Nicht der erste Status"],
    NOT_RENEWABLE: ["Zweite Erteilung eines Status, den es nur einmal gibt"],
    LACKS_STAY: ["Voraufenthaltszeit fehlt"],
    LACKS_TOLERATION: ["Vorduldungszeit fehlt"],
    TOO_LONG: ["Längere Geltung als erlaubt"],
    WRONG_AGE: ["Außerhalb der Altersgrenzen"],
  },
});

export type Plausibility = CodeOf<typeof REASONS>;

export const { codes: Plausibility } = REASONS;
