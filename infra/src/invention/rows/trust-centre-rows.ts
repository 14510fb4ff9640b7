import { Office } from "@kim-hub/kit/office";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import { createGivenPermissions } from "../../given-permission/create-given-permissions.js";
import type { InOffice, InventedLink } from "../filing/invented-files.js";
import { caseManagerOf } from "./case-manager.js";

/** The trust centre's links of one person, and what they permit for a year. */
export function trustCentreRows(
  { personId, caseManagement, others, isReleased }: InventedLink,
  today: string,
): readonly object[] {
  const offices: Readonly<Partial<Record<Office, InOffice | undefined>>> = {
    [Office.CASE_MANAGEMENT]: caseManagement,
    [Office.IMMIGRATION]: others.immigration,
    [Office.NATURALISATION]: others.naturalisation,
  };
  const known = Object.values(Office).flatMap((office) => {
    const held = offices[office];

    return held ? [{ office, pseudonym: held.pseudonym, authorityId: held.authority }] : [];
  });
  const links = known.map((link) => new PersonLink({ personId, ...link }));
  const client = links.find(({ office }) => office === Office.CASE_MANAGEMENT);
  if (!isReleased || !client) return links;

  return [
    ...links,
    ...known.flatMap(({ office }) =>
      createGivenPermissions({
        clientId: client.id,
        authorityId: caseManagement.authority,
        recordedBy: caseManagerOf(caseManagement.authority, 0),
        sender: office,
        recipient: caseManagement.authority.replace(/^CM-/, "LG-"),
        validFrom: today,
      }),
    ),
  ];
}
