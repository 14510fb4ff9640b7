import type { Purpose, Role } from "@kim-hub/kit/viewer";
import type { OfficeName } from "@kim-hub/offices/office-names";
import type { PermissionKind } from "../../graphql/graphql.js";

/** What the person's pages say besides the hub's own text, in short sentences. */
export interface PersonWords {
  readonly title: string;
  readonly purposeLabel: string;
  readonly purpose: string;
  readonly chooseLanguage: string;
  readonly failed: string;
  readonly back: string;
  readonly code: {
    readonly why: readonly string[];
    readonly label: string;
    readonly hint: string;
    readonly redeem: string;
    readonly redeemed: string;
    readonly refused: string;
  };
  readonly ending: {
    readonly title: string;
    readonly effect: readonly string[];
    readonly nothing: string;
    readonly permission: string;
    readonly group: string;
    readonly all: string;
    readonly path: string;
    readonly pathName: string;
    readonly until: string;
    readonly sure: string;
    readonly confirm: string;
    readonly done: string;
    readonly doneText: readonly string[];
  };
  /** Of permissions that hold nothing, and that the person did not end themselves. */
  readonly standing: Readonly<Record<"title" | "REQUESTED" | "REFUSED" | "INVALIDATED", string>>;
  /** Stands between the parts of a list, with its space. */
  readonly comma: string;
  readonly steeringGroup: string;
  readonly trustCentre: string;
  readonly offices: Readonly<Record<OfficeName, string>>;
  readonly kinds: Readonly<Record<PermissionKind, string>>;
  readonly accesses: {
    readonly title: string;
    readonly text: readonly string[];
    readonly none: string;
    readonly notLinked: string;
    readonly more: string;
    readonly read: string;
    readonly changed: string;
  };
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly purposes: Readonly<Partial<Record<Purpose, string>>>;
}
