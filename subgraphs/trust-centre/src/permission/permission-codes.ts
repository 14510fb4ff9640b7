import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const KINDS = createCodeTable({
  name: "PermissionKind",
  description: "The two kinds of permission that a path rests on (Art der Erlaubnis).",
  codes: {
    CONSENT: ["Einwilligung."],
    CONFIDENTIALITY_RELEASE: ["Schweigepflichtentbindung."],
  },
});

export type PermissionKind = CodeOf<typeof KINDS>;
export const { codes: PermissionKinds } = KINDS;

const CATEGORIES = createCodeTable({
  name: "PermissionCategory",
  description: "Category of data that a permission covers (Datenkategorie).",
  codes: {
    PATH_SEGMENTS: ["Pseudonyme Abschnitte des Verlaufs."],
    OFFICE_NAME: [
      "Nennung der Stelle.\nOnly that the office is part of the path: it may be named as withheld. A consent alone is enough.",
    ],
    LEGAL_DOMAIN: [
      "Rechtskreis.\nThat the legal domain of case management's segments changed, e.g. from AsylbLG to SGB II.",
    ],
    LINKING: [
      "Verknüpfung der Pseudonyme in der Vertrauensstelle.\nAlone, and the recipient is the trust centre (VS).",
    ],
  },
});

export type PermissionCategory = CodeOf<typeof CATEGORIES>;
export const { codes: PermissionCategories } = CATEGORIES;

const EVENTS = createCodeTable({
  name: "PermissionEventKind",
  description: "What happened to a permission (Ereignis).",
  codes: {
    REQUESTED: ["Erbeten."],
    GIVEN: ["Erteilt."],
    REFUSED: ["Verweigert."],
    WITHDRAWN: ["Widerrufen."],
    INVALIDATED: ["Für ungültig erklärt."],
    SUPERSEDED: ["Durch eine neue ersetzt."],
  },
});

export type PermissionEventKind = CodeOf<typeof EVENTS>;
export const { codes: PermissionEventKinds } = EVENTS;

const STATES = createCodeTable({
  name: "PermissionState",
  description: "Where a permission stands on a day (Stand der Erlaubnis).",
  codes: {
    REQUESTED: ["Erbeten; es fehlt eine Unterschrift."],
    UPCOMING: ["Erteilt, gilt noch nicht."],
    GIVEN: ["Erteilt und gültig."],
    EXPIRED: ["Abgelaufen."],
    REFUSED: ["Verweigert."],
    WITHDRAWN: ["Widerrufen."],
    INVALIDATED: ["Ungültig."],
    SUPERSEDED: ["Ersetzt."],
  },
});

export type PermissionState = CodeOf<typeof STATES>;
export const { codes: PermissionStates } = STATES;

const GIVERS = createCodeTable({
  name: "PermissionGiver",
  description:
    "Who gives the permission (erklärende Person). That a person signs from 16 years on is this project's own rule for consent, after § 37 StAG; § 80 AufenthG is about full age.",
  codes: { SELF: ["Die Person selbst."], GUARDIAN: ["Sorgeberechtigte oder gesetzliche Vertretung."] },
});

export type PermissionGiver = CodeOf<typeof GIVERS>;
export const { codes: PermissionGivers } = GIVERS;

const DECLARANTS = createCodeTable({
  name: "Declarant",
  description: "Who declared it to the office (erklärende Person).",
  codes: { PERSON: ["Die Person selbst."], GUARDIAN: ["Sorgeberechtigte oder gesetzliche Vertretung."] },
});

export type Declarant = CodeOf<typeof DECLARANTS>;
export const { codes: Declarants } = DECLARANTS;

const CHANNELS = createCodeTable({
  name: "PermissionChannel",
  description: "Form of the permission (Schriftform oder elektronische Form, § 67b Abs. 2 SGB X).",
  codes: { WRITTEN: ["Schriftform."], ELECTRONIC: ["Elektronische Form."] },
});

export type PermissionChannel = CodeOf<typeof CHANNELS>;
export const { codes: PermissionChannels } = CHANNELS;

/** The trust centre (Vertrauensstelle) as the recipient of a permission to link. */
export const TRUST_CENTRE_RECIPIENT = "VS";
