import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import { registerEnumType } from "type-graphql";

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

/** The data that a permission covers. */
export enum PathCategory {
  PATH_SEGMENTS = "PATH_SEGMENTS",
  OFFICE_NAME = "OFFICE_NAME",
}

export enum PermissionGiver {
  SELF = "SELF",
  GUARDIAN = "GUARDIAN",
}

/** § 67b Abs. 2 SGB X: in writing or electronically. */
export enum PermissionChannel {
  WRITTEN = "WRITTEN",
  ELECTRONIC = "ELECTRONIC",
}

registerEnumType(PathCategory, {
  name: "PathCategory",
  description: "Category of data that a permission covers (Datenkategorie).",
  valuesConfig: {
    PATH_SEGMENTS: { description: "Pseudonyme Abschnitte des Verlaufs." },
    OFFICE_NAME: {
      description: "Nennung der Stelle.\nOnly that the office is part of the path: it may be named as withheld.",
    },
  },
});

registerEnumType(PermissionGiver, {
  name: "PermissionGiver",
  description: "Who gave the permission; from 16 years the person (§ 37 StAG, § 80 AufenthG), before that a guardian.",
  valuesConfig: {
    SELF: { description: "Die Person selbst." },
    GUARDIAN: { description: "Sorgeberechtigte oder gesetzliche Vertretung." },
  },
});

registerEnumType(PermissionChannel, {
  name: "PermissionChannel",
  description: "Form of the permission (Schriftform oder elektronische Form, § 67b Abs. 2 SGB X).",
  valuesConfig: { WRITTEN: { description: "Schriftform." }, ELECTRONIC: { description: "Elektronische Form." } },
});
