import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { ConfidentialityRelease } from "@kim-hub/trust-centre/confidentiality-release";
import { Consent } from "@kim-hub/trust-centre/consent";
import type { PermissionValues } from "@kim-hub/trust-centre/permission";
import { PathCategory, PermissionChannel, PermissionGiver } from "@kim-hub/trust-centre/permission-codes";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import type { EntityManager } from "@mikro-orm/postgresql";
import { subjectOf } from "../identity/people.js";
import { CLIENTS, type DemonstrationClient } from "./clients.js";

/** Links and permissions of the invented clients; permissions that were withdrawn or have run out are given anew. */
export async function addLinksAndPermissions(em: EntityManager): Promise<number> {
  const known = await em.find(PersonLink, { personId: { $in: CLIENTS.map(({ personId }) => personId) } });
  const links = (await em.count(PersonLink)) > 0 ? [] : CLIENTS.flatMap(createLinks);
  const linked = new Set([...known, ...links].map(({ personId }) => personId));
  const valid = await em.find(Consent, { validTo: { $gte: localDate() }, withdrawnAt: null });
  const given = new Set(valid.map(({ personId }) => personId));
  const permissions = CLIENTS.filter(({ personId }) => linked.has(personId) && !given.has(personId)).flatMap(
    createPermissions,
  );
  await em.persist([...links, ...permissions]).flush();

  return links.length + permissions.length;
}

function createLinks({ personId, caseManagement, immigration, naturalisation }: DemonstrationClient): PersonLink[] {
  return [
    new PersonLink({ personId, office: Office.CASE_MANAGEMENT, ...caseManagement }),
    new PersonLink({ personId, office: Office.IMMIGRATION, ...immigration }),
    new PersonLink({ personId, office: Office.NATURALISATION, ...naturalisation }),
  ];
}

function createPermissions(client: DemonstrationClient): object[] {
  return client.released.flatMap((office) => {
    const values: PermissionValues = {
      personId: client.personId,
      authorityId: client.caseManagement.authorityId,
      recordedBy: subjectOf(client.caseManager),
      giver: PermissionGiver.SELF,
      sender: Office[office],
      recipient: client.steeringGroup,
      categories: [PathCategory.PATH_SEGMENTS],
      validFrom: localDate(),
      validTo: addDays(localDate(), 365),
      textVersion: "demonstration-1",
      language: "de",
      interpreter: true,
      channel: PermissionChannel.WRITTEN,
    };

    return [new Consent(values), new ConfidentialityRelease(values)];
  });
}
