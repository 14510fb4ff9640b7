import type { Office } from "@kim-hub/kit/office";
import {
  type PermissionCategory,
  type PermissionKind,
  type PermissionState,
  PermissionStates,
} from "../permission/permission-codes.js";
import { nameRecipient } from "../person-words/name-recipient.js";
import type { PersonWords } from "../person-words/person-words.js";
import { WithdrawalWays } from "../person-words/withdrawal-way.js";
import type { PersonsPage, PersonsPageSection } from "./persons-page.js";

/** A permission of the person, by whatever office it was recorded. */
export interface PagePermission {
  readonly kind: PermissionKind;
  readonly sender: Office;
  readonly recipient: string;
  readonly categories: readonly PermissionCategory[];
  readonly validFrom: string;
  readonly validTo: string;
  /** Today. */
  readonly state: PermissionState | null;
}

/** A path of the person that was released at some time. */
export interface PagePath {
  readonly recipient: string;
  readonly validUntil: Date;
  /** Whether its steering group can read it now. */
  readonly isAlive: boolean;
  /** When somebody read it. */
  readonly readAt: readonly Date[];
}

interface PageOf {
  readonly words: PersonWords;
  readonly permissions: readonly PagePermission[];
  readonly paths: readonly PagePath[];
}

/** What a person asks of their permissions, answered in their language: the newest look first. */
export function createPersonsPage({ words, permissions, paths }: PageOf): PersonsPage {
  return {
    locale: words.locale,
    direction: words.direction,
    title: words.phrase("page.title", {}),
    sections: [
      describePermissions(words, permissions),
      describePaths(words, paths),
      describeLooks(words, paths),
      {
        heading: words.phrase("page.ending", {}),
        paragraphs: [words.phrase("page.ending.how", {}), words.phrase("page.ending.effect", {})],
        items: Object.values(WithdrawalWays).map((way) => words.label("way", way)),
      },
    ],
  };
}

function describePermissions(words: PersonWords, permissions: readonly PagePermission[]): PersonsPageSection {
  const inForce = permissions.filter(({ state }) => state === PermissionStates.GIVEN);
  const upcoming = permissions.filter(({ state }) => state === PermissionStates.UPCOMING);

  return {
    heading: words.phrase("page.permissions", {}),
    paragraphs: [
      inForce.length === 0
        ? words.phrase("page.permissions.none", {})
        : words.counted("page.permissions.count", inForce.length),
    ],
    items: [...inForce, ...upcoming].map(({ kind, sender, recipient, categories, validFrom, validTo }) =>
      words.phrase("page.permissions.item", {
        kind: words.label("kind", kind),
        office: words.label("office", sender),
        recipient: nameRecipient(words, recipient),
        categories: words.list(categories.map((category) => words.label("category", category))),
        from: words.day(validFrom),
        to: words.day(validTo),
      }),
    ),
  };
}

function describePaths(words: PersonWords, paths: readonly PagePath[]): PersonsPageSection {
  const alive = paths.filter(({ isAlive }) => isAlive);

  return {
    heading: words.phrase("page.paths", {}),
    paragraphs: alive.length === 0 ? [words.phrase("page.paths.none", {})] : [],
    items: alive.map(({ recipient, validUntil }) =>
      words.phrase("page.paths.item", {
        recipient: nameRecipient(words, recipient),
        until: words.instant(validUntil),
      }),
    ),
  };
}

function describeLooks(words: PersonWords, paths: readonly PagePath[]): PersonsPageSection {
  const looks = paths
    .flatMap(({ recipient, readAt }) => readAt.map((at) => ({ recipient, at })))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());

  return {
    heading: words.phrase("page.looks", {}),
    paragraphs: [
      looks.length === 0 ? words.phrase("page.looks.none", {}) : words.counted("page.looks.count", looks.length),
    ],
    items: looks.map(({ recipient, at }) =>
      words.phrase("page.looks.item", { at: words.instant(at), recipient: nameRecipient(words, recipient) }),
    ),
  };
}
