import { declarationOf, OFFICE_NAMES as OFFICES } from "@kim-hub/offices/office-names";
import { recordOf } from "@kim-hub/offices/record-of";
import type {
  AgeBand,
  CaseState,
  Office,
  PermissionCategory,
  PermissionKind,
  PermissionState,
  WorkItemKind,
} from "../../graphql/graphql.js";
import type { Words } from "../../words/language.js";

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>;

export const OFFICE_NAMES: WordsOf<Office> = recordOf(OFFICES, (office) => declarationOf(office).words);

export const KIND_NAMES: WordsOf<PermissionKind> = {
  CONSENT: { de: "Einwilligung", en: "Consent" },
  CONFIDENTIALITY_RELEASE: { de: "Schweigepflichtentbindung", en: "Release from confidentiality" },
};

export const CATEGORY_NAMES: WordsOf<PermissionCategory> = {
  PATH_SEGMENTS: { de: "Abschnitte des Verlaufs", en: "Segments of the path" },
  OFFICE_NAME: { de: "Nennung der Stelle", en: "Naming of the office" },
  LEGAL_DOMAIN: { de: "Rechtskreis", en: "Legal domain" },
  LINKING: { de: "Verknüpfung", en: "Linking" },
};

export const STATE_NAMES: WordsOf<PermissionState> = {
  REQUESTED: { de: "erbeten, eine Unterschrift fehlt", en: "asked for, a signature is missing" },
  UPCOMING: { de: "gilt noch nicht", en: "does not hold yet" },
  GIVEN: { de: "gilt", en: "holds" },
  EXPIRED: { de: "abgelaufen", en: "has run out" },
  REFUSED: { de: "verweigert", en: "refused" },
  WITHDRAWN: { de: "widerrufen", en: "withdrawn" },
  INVALIDATED: { de: "ungültig", en: "not valid" },
  SUPERSEDED: { de: "ersetzt", en: "replaced" },
};

export const CASE_STATES: WordsOf<CaseState> = {
  OPEN: { de: "laufend", en: "open" },
  PAUSED: { de: "ruhend", en: "paused" },
  CLOSED_GOAL_REACHED: { de: "beendet: Ziele erreicht", en: "closed: goals reached" },
  CLOSED_REFERRED: { de: "beendet: vermittelt", en: "closed: referred" },
  CLOSED_MOVED: { de: "beendet: Wegzug", en: "closed: moved away" },
  CLOSED_WITHDRAWN: { de: "beendet: von der Person", en: "closed: by the person" },
  CLOSED_NO_CONTACT: { de: "beendet: kein Kontakt", en: "closed: no contact" },
};

export const WORK_NAMES: WordsOf<WorkItemKind> = {
  GOAL_DUE: { de: "Ziel fällig", en: "Goal due" },
  REVIEW_DUE: { de: "Überprüfung fällig", en: "Review due" },
  REFERRAL_DUE: { de: "Antwort auf eine Vermittlung fällig", en: "Answer to a referral due" },
};

export const AGE_BANDS: WordsOf<AgeBand> = {
  AGE_0_5: { de: "0 bis 5 Jahre", en: "0 to 5 years" },
  AGE_6_15: { de: "6 bis 15 Jahre", en: "6 to 15 years" },
  AGE_16_17: { de: "16 und 17 Jahre", en: "16 and 17 years" },
  AGE_18_26: { de: "18 bis 26 Jahre", en: "18 to 26 years" },
  AGE_27_44: { de: "27 bis 44 Jahre", en: "27 to 44 years" },
  AGE_45_64: { de: "45 bis 64 Jahre", en: "45 to 64 years" },
  AGE_65_PLUS: { de: "65 Jahre und älter", en: "65 years and older" },
};

/** Why a permission never held. */
export const INVALIDITY_REASONS = {
  WRONG_CLIENT: { de: "Für eine andere Person erfasst", en: "Recorded for another person" },
  NOT_ENTITLED: {
    de: "Unterschrieben von jemandem, der es nicht durfte",
    en: "Signed by somebody who was not entitled to",
  },
  NOT_VOLUNTARY: { de: "Nicht freiwillig erteilt", en: "Not given voluntarily" },
  OTHER_TEXT: { de: "Ein anderer Text wurde unterschrieben", en: "Another text was signed" },
} as const satisfies Readonly<Record<string, Words>>;

export function isInvalidityReason(reason: string): reason is keyof typeof INVALIDITY_REASONS {
  return Object.hasOwn(INVALIDITY_REASONS, reason);
}
