import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { Permission } from "@kim-hub/trust-centre/permission";
import { PermissionEventKinds } from "@kim-hub/trust-centre/permission-codes";
import { PermissionEvent } from "@kim-hub/trust-centre/permission-event";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import type { EntityManager } from "@mikro-orm/postgresql";
import { createGivenPermissions } from "../given-permission/create-given-permissions.js";
import { subjectOf } from "../identity/people.js";
import { CLIENTS, type DemonstrationClient } from "./clients.js";

/** Links and permissions of the invented clients; permissions that were withdrawn or have run out are given anew. */
export async function addLinksAndPermissions(em: EntityManager): Promise<number> {
  const known = await em.find(PersonLink, { personId: { $in: CLIENTS.map(({ personId }) => personId) } });
  const added = (await em.count(PersonLink)) > 0 ? [] : CLIENTS.flatMap(createLinks);
  const handles = new Map([...known, ...added].map((link) => [nameOf(link), link.id]));
  const given = await clientsWithPermission(em);
  const permissions = CLIENTS.flatMap((client) => {
    const clientId = handles.get(nameOf({ office: Office.CASE_MANAGEMENT, ...client.caseManagement }));

    return clientId && !given.has(clientId) ? createPermissions(client, clientId) : [];
  });
  await em.persist([...added, ...permissions]).flush();

  return added.length + permissions.length;
}

function nameOf({ office, pseudonym }: Pick<PersonLink, "office" | "pseudonym">): string {
  return [office, pseudonym].join(" ");
}

/** The handles of the clients with a permission that was not withdrawn and has not run out. */
async function clientsWithPermission(em: EntityManager): Promise<ReadonlySet<string>> {
  const valid = await em.find(Permission, { validTo: { $gte: localDate() } });
  const withdrawn = await em.find(PermissionEvent, { event: PermissionEventKinds.WITHDRAWN });
  const ended = new Set(withdrawn.map(({ permissionId }) => permissionId));

  return new Set(valid.filter(({ id }) => !ended.has(id)).map(({ clientId }) => clientId));
}

function createLinks({ personId, caseManagement, immigration, naturalisation }: DemonstrationClient): PersonLink[] {
  return [
    new PersonLink({ personId, office: Office.CASE_MANAGEMENT, ...caseManagement }),
    new PersonLink({ personId, office: Office.IMMIGRATION, ...immigration }),
    new PersonLink({ personId, office: Office.NATURALISATION, ...naturalisation }),
  ];
}

function createPermissions(client: DemonstrationClient, clientId: string): readonly object[] {
  return client.released.flatMap((office) =>
    createGivenPermissions({
      clientId,
      authorityId: client.caseManagement.authorityId,
      recordedBy: subjectOf(client.caseManager),
      sender: Office[office],
      recipient: client.steeringGroup,
      interpreter: true,
    }),
  );
}
