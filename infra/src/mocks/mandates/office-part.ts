import { addMonths, endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import { DataStatus } from "@kim-hub/kit/data-status";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import type { Office } from "@kim-hub/kit/office";
import type { OfficePart } from "@kim-hub/kit/office-part";
import { declarationOf, subgraphName } from "@kim-hub/offices/office-names";
import { OFFICE_CONTRIBUTIONS } from "../../installation/office-contributions.js";
import { numberOf, type Seed } from "../values/seed.js";

const MOST_SEGMENTS = 3;
/** Of each segment; the last one lasts. */
const MONTHS = 6;

/** A part as the office releases it: codes of its own list, in their order, over quarters that have ended. */
export async function createPart(office: Office, seed: Seed): Promise<OfficePart> {
  const { released } = await OFFICE_CONTRIBUTIONS[subgraphName(office)]();
  if (!released) throw new Error(`The office ${office} does not say of which codes its part is made.`);
  const { event, codes } = released;
  const asOf = endOfLastQuarter(localDate());
  const count = Math.min(1 + numberOf(seed, MOST_SEGMENTS), codes.length);
  const first = numberOf(seed, codes.length - count + 1);
  const quarterAgo = (months: number) => quarterOf(addMonths(asOf, -months));

  return {
    ...{ asOf, status: DataStatus.COMPLETE },
    // Until the first of them began.
    statedWaits: [{ fromQuarter: quarterAgo(MONTHS * (count + 1)), toQuarter: quarterAgo(MONTHS * count) }],
    segments: codes.slice(first, first + count).map((code, index) => {
      const ago = MONTHS * (count - index);

      return {
        ...{ legalDomain: domainOf(office), event, code, isDisputed: false },
        fromQuarter: quarterAgo(ago),
        toQuarter: index === count - 1 ? null : quarterAgo(ago - MONTHS),
      };
    }),
  };
}

function domainOf(office: Office): LegalDomain {
  const [domain] = declarationOf(office).legalDomains ?? [];

  return Object.values(LegalDomain).find((known) => known === domain) ?? LegalDomain.NONE;
}
