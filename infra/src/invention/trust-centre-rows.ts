import { addDays } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { ConfidentialityRelease } from "@kim-hub/trust-centre/confidentiality-release";
import { Consent } from "@kim-hub/trust-centre/consent";
import type { PermissionValues } from "@kim-hub/trust-centre/permission";
import { PathCategory, PermissionChannel, PermissionGiver } from "@kim-hub/trust-centre/permission-codes";
import { PersonLink } from "@kim-hub/trust-centre/person-link";
import { caseManagerOf } from "./case-manager.js";
import type { InventedLink } from "./invented-files.js";

/** The trust centre's links of one person, and what they permit for a year. */
export function trustCentreRows(
  { personId, caseManagement, others, isReleased }: InventedLink,
  today: string,
): readonly object[] {
  const offices = {
    [Office.CASE_MANAGEMENT]: caseManagement,
    [Office.IMMIGRATION]: others.immigration,
    [Office.NATURALISATION]: others.naturalisation,
  };
  const known = Object.values(Office).flatMap((office) => {
    const held = offices[office];

    return held ? [{ office, pseudonym: held.pseudonym, authorityId: held.authority }] : [];
  });
  const links = known.map((link) => new PersonLink({ personId, ...link }));
  if (!isReleased) return links;
  const permissions = known.flatMap(({ office }) => {
    const values: PermissionValues = {
      personId,
      authorityId: caseManagement.authority,
      recordedBy: caseManagerOf(caseManagement.authority, 0),
      giver: PermissionGiver.SELF,
      sender: office,
      recipient: caseManagement.authority.replace(/^CM-/, "LG-"),
      categories: [PathCategory.PATH_SEGMENTS],
      validFrom: today,
      validTo: addDays(today, 365),
      textVersion: "demonstration-1",
      language: "de",
      interpreter: false,
      channel: PermissionChannel.WRITTEN,
    };

    return [new Consent(values), new ConfidentialityRelease(values)];
  });

  return [...links, ...permissions];
}
