import { randomUUID } from "node:crypto";
import type { Mandate } from "@kim-hub/kit/mandate";
import { OFFICES, type Office } from "@kim-hub/kit/office";
import { officeFields } from "@kim-hub/kit/office-fields";
import { Purpose } from "@kim-hub/kit/viewer";
import type { OwnHandles } from "../account/own-handles.js";
import type { SealingContext, TrustCentreContext } from "../context.js";
import type { OwnDisclosures } from "./own-disclosures.js";

/** Under which pseudonyms an office knows the person. */
interface OwnLink {
  readonly office: Office;
  readonly pseudonyms: readonly string[];
}

/** The own link counts also once it has ended: what the office holds of the person does not end with it. */
const LIST = `
  select office, json_agg(pseudonym order by pseudonym) as pseudonyms from person_link
  where id in (select jsonb_array_elements_text(?::jsonb)::uuid) and (ended_at is null or id = ?)
  group by office`;

/** A mandate for every office that the person of these handles is linked with: that it tells them what its log holds, and nothing else. */
export async function sealOwnAccess(handles: OwnHandles, context: TrustCentreContext): Promise<OwnDisclosures> {
  const { em } = context;
  const given = [JSON.stringify(handles), handles[0]];

  return sealOwnMandates(await em.execute<OwnLink[]>(LIST, given, "all", em.getLoggerContext()), context);
}

/** A mandate for each of these offices. */
export async function sealOwnMandates(
  links: readonly OwnLink[],
  { viewer, policyVersion, sealMandate }: SealingContext,
): Promise<OwnDisclosures> {
  const seal = async ({ office, pseudonyms }: OwnLink): Promise<readonly [Office, string]> => {
    const mandate: Mandate = {
      id: randomUUID(),
      pseudonyms,
      categories: [],
      restsOn: [],
      preview: false,
      granularity: "QUARTER",
      body: null,
      actor: viewer.actor,
      purpose: Purpose.SUBJECT_ACCESS,
      policyVersion,
    };

    return [office, await sealMandate(mandate, office)];
  };
  const mandates = new Map(await Promise.all(links.map(seal)));

  return {
    handle: randomUUID(),
    ...officeFields(OFFICES, "Mandate", (office) => mandates.get(office) ?? null),
  };
}
