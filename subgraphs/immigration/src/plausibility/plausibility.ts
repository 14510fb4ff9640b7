import { registerEnumType } from "type-graphql";

/** Why a row cannot be right as it stands. */
export enum Plausibility {
  BORN_BEFORE_1925 = "BORN_BEFORE_1925",
  BEGINS_BEFORE_BIRTH = "BEGINS_BEFORE_BIRTH",
  NOT_IN_FORCE = "NOT_IN_FORCE",
  NOT_AFTER_LEADING_STATUS = "NOT_AFTER_LEADING_STATUS",
  NOT_FIRST = "NOT_FIRST",
  NOT_RENEWABLE = "NOT_RENEWABLE",
  LACKS_STAY = "LACKS_STAY",
  LACKS_TOLERATION = "LACKS_TOLERATION",
  TOO_LONG = "TOO_LONG",
  WRONG_AGE = "WRONG_AGE",
}

registerEnumType(Plausibility, {
  name: "Plausibility",
  description:
    "Why a row that an import brought cannot be right as it stands (Plausibilität): it is kept and marked, and a clerk cannot record it so.",
  valuesConfig: {
    BORN_BEFORE_1925: { description: "Geburt vor 1925: zu prüfen, ob die Person noch lebt" },
    BEGINS_BEFORE_BIRTH: { description: "Beginn vor der Geburt" },
    NOT_IN_FORCE: { description: "Beginn außerhalb der Geltung der Norm" },
    NOT_AFTER_LEADING_STATUS: { description: "Kein vorheriger Status, auf den er folgen kann" },
    NOT_FIRST: { description: "Nicht der erste Status" },
    NOT_RENEWABLE: { description: "Zweite Erteilung eines Status, den es nur einmal gibt" },
    LACKS_STAY: { description: "Voraufenthaltszeit fehlt" },
    LACKS_TOLERATION: { description: "Vorduldungszeit fehlt" },
    TOO_LONG: { description: "Längere Geltung als erlaubt" },
    WRONG_AGE: { description: "Außerhalb der Altersgrenzen" },
  },
});
