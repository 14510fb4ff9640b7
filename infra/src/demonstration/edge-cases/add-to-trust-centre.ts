import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { PermissionCategories, PermissionGivers } from "@kim-hub/trust-centre/permission-codes";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import type { EntityManager } from "@mikro-orm/postgresql";
import { createGivenPermissions } from "../../given-permission/create-given-permissions.js";
import { subjectOf } from "../../identity/people.js";
import type { EdgeCase } from "./edge-case.js";
import { personIdOf, pseudonymOf } from "./names-of.js";

/** The links of those whom several offices know and what they permit, written once: what somebody withdrew stays withdrawn. */
export async function addToTrustCentre(em: EntityManager, people: readonly EdgeCase[]): Promise<number> {
  if ((await em.count(PersonLink, { personId: { $in: people.map(personIdOf) } })) > 0) return 0;
  const rows = people.flatMap((person) => {
    const links = linksOf(person);
    const client = links.find(({ office }) => office === Office.CASE_MANAGEMENT);

    return [...links, ...(client ? permissionsOf(person, client) : [])];
  });
  await em.persist(rows).flush();

  return rows.length;
}

function linksOf(person: EdgeCase): PersonLink[] {
  const { linked = [], caseManagement, immigration, naturalisation } = person;
  const parts: Readonly<Partial<Record<Office, { readonly authority: string } | undefined>>> = {
    [Office.CASE_MANAGEMENT]: caseManagement,
    [Office.IMMIGRATION]: immigration,
    [Office.NATURALISATION]: naturalisation,
  };

  return linked.flatMap((office) => {
    const authorityId = parts[office]?.authority;
    const personId = personIdOf(person);

    return authorityId
      ? [new PersonLink({ personId, office, authorityId, pseudonym: pseudonymOf(authorityId, person) })]
      : [];
  });
}

function permissionsOf(
  { permitted = [], caseManagement }: EdgeCase,
  { id: clientId, authorityId }: PersonLink,
): readonly object[] {
  if (!caseManagement) return [];

  return permitted.flatMap(({ senders, category, sixteenOn, validFrom = localDate() }) =>
    senders.flatMap((sender) =>
      createGivenPermissions({
        ...{ clientId, authorityId, sender, validFrom },
        recordedBy: subjectOf(caseManagement.caseManager),
        recipient: authorityId.replace(/^CM-([0-9]+).*/, "LG-$1"),
        categories: [category ?? PermissionCategories.PATH_SEGMENTS],
        // A guardian's permission ends the day before the 16th birthday.
        ...(sixteenOn && { giver: PermissionGivers.GUARDIAN, validTo: addDays(sixteenOn, -1) }),
      }),
    ),
  );
}
