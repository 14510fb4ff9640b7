import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { ConfidentialityRelease } from "@kim-hub/trust-centre/confidentiality-release";
import { Consent } from "@kim-hub/trust-centre/consent";
import type { PermissionValues } from "@kim-hub/trust-centre/permission";
import { PathCategory, PermissionChannel, PermissionGiver } from "@kim-hub/trust-centre/permission-codes";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../../identity/people.js";
import type { EdgeCase, Permitted } from "./edge-case.js";
import { personIdOf, pseudonymOf } from "./names-of.js";

/** The links of those whom several offices know and what they permit, written once: what somebody withdrew stays withdrawn. */
export async function addToTrustCentre(em: EntityManager, people: readonly EdgeCase[]): Promise<number> {
  if ((await em.count(PersonLink, { personId: { $in: people.map(personIdOf) } })) > 0) return 0;
  const rows = people.flatMap((person) => [...linksOf(person), ...permissionsOf(person)]);
  await em.persist(rows).flush();

  return rows.length;
}

function linksOf(person: EdgeCase): object[] {
  const { linked = [], caseManagement, immigration, naturalisation } = person;
  const parts = {
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

function permissionsOf(person: EdgeCase): object[] {
  const { permitted = [], caseManagement } = person;
  if (!caseManagement) return [];

  return permitted.flatMap(({ senders, category, ...given }) =>
    senders.flatMap((sender) => {
      const values: PermissionValues = {
        personId: personIdOf(person),
        authorityId: caseManagement.authority,
        recordedBy: subjectOf(caseManagement.caseManager),
        sender,
        recipient: caseManagement.authority.replace("CM-", "LG-"),
        categories: [category ?? PathCategory.PATH_SEGMENTS],
        ...periodOf(given),
        giver: given.giver ?? PermissionGiver.SELF,
        textVersion: "demonstration-1",
        language: "de",
        interpreter: false,
        channel: PermissionChannel.WRITTEN,
      };

      return category ? [new Consent(values)] : [new Consent(values), new ConfidentialityRelease(values)];
    }),
  );
}

function periodOf({ validFrom = localDate() }: Pick<Permitted, "validFrom">) {
  return { validFrom, validTo: addDays(validFrom, 365) };
}
