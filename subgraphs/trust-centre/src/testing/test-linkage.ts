import { createOrm } from "@kim-hub/kit/database";
import { makeLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { FiledIdentity } from "@kim-hub/kit/linkage-identity";
import { generateLinkageKey, importLinkageKey, type LinkageKey } from "@kim-hub/kit/linkage-key";
import { Office } from "@kim-hub/kit/office";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { database } from "../database.js";
import { createCodeSeal } from "../matching/code-seal.js";
import { endAgreement } from "../matching/end-agreement.js";
import { takeCodes } from "../matching/take-codes.js";
import { PermissionCategories, TRUST_CENTRE_RECIPIENT } from "../permission/permission-codes.js";
import { PersonLink } from "../person/person-link.js";
import { createGiven } from "./create-permission.js";

export const officer = { actor: "officer-1", role: Role.TRUST_OFFICER, purpose: Purpose.LINKING };

/** Whose person it is, at which authority, under which pseudonym. */
export type Known = FiledIdentity & Pick<PersonLink, "authorityId"> & Partial<Pick<PersonLink, "pseudonym">>;

interface Keys {
  readonly offices: LinkageKey;
  readonly own: LinkageKey;
}

/** People of several offices who agreed to be linked. */
export interface TestLinkage {
  /** Both keys; a test that changes one has rotated it. */
  keys: Keys;
  /** A person's link at the authority, whose codes are taken; returns its id. */
  given(known: Known, validTo?: string): Promise<string>;
  /** Takes a person's codes again, under the keys of now. */
  take(linkId: string, known: Known, validTo?: string): Promise<void>;
  forget(linkId: string, authorityId: string): Promise<void>;
  /** Runs as the application role for this role and authority. */
  as<T>(role: Role, authorityId: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** In which three of them can come. */
export const ORDERS_OF_THREE = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

const LATER = "2999-12-31";

export function newLinkageKey(): LinkageKey {
  return importLinkageKey("test", JSON.stringify(generateLinkageKey()));
}

export function createTestLinkage(trust: Pick<TestSubgraph, "given" | "applicationUrl">): TestLinkage {
  const orm = createOrm(database, trust.applicationUrl);
  const as: TestLinkage["as"] = (role, authorityId, work) => {
    const em = orm.em.fork();
    em.setSessionContext({
      variables: { "app.authority": authorityId, "app.actor": "clerk-1", "app.role": role },
    });

    return em.transactional(work);
  };
  const linkage: TestLinkage = {
    keys: { offices: newLinkageKey(), own: newLinkageKey() },
    as,
    async given(known, validTo) {
      const { authorityId, pseudonym = crypto.randomUUID() } = known;
      const link = new PersonLink({
        personId: crypto.randomUUID(),
        office: officeOf(authorityId),
        pseudonym,
        authorityId,
      });
      await trust.given(link, ...createAgreement(link, validTo));
      await linkage.take(link.id, known, validTo);

      return link.id;
    },
    take: (linkId, { authorityId, ...identity }, validTo = LATER) =>
      as(Role.IMMIGRATION_CLERK, authorityId, (em) =>
        takeCodes(
          em,
          { linkId, validTo, ...makeLinkageCodes(identity, linkage.keys.offices) },
          createCodeSeal(linkage.keys.own),
        ),
      ),
    forget: (linkId, authorityId) => as(Role.IMMIGRATION_CLERK, authorityId, (em) => endAgreement(em, linkId)),
    stop: () => orm.close(),
  };

  return linkage;
}

/** That the person agreed at this office to be linked. */
function createAgreement({ id, office, authorityId }: PersonLink, validTo = LATER) {
  const [recipient, categories] = [TRUST_CENTRE_RECIPIENT, [PermissionCategories.LINKING]];

  return createGiven(id, { sender: office, authorityId, recipient, categories, validTo });
}

function officeOf(authorityId: string): Office {
  if (authorityId.startsWith("ABH-")) return Office.IMMIGRATION;

  return authorityId.startsWith("EBH-") ? Office.NATURALISATION : Office.CASE_MANAGEMENT;
}
