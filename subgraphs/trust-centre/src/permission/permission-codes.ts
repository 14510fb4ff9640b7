import { registerEnumType } from "type-graphql";

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
