import { LASTING_INTEGRATION, OPPORTUNITY, RECOGNISED_REFUGEE, WELL_INTEGRATED_YOUTH } from "./stories.js";
import type { Story } from "./story.js";

/** An invented client of one place, with the pseudonyms under which its offices know them. */
export interface DemonstrationClient {
  readonly place: string;
  readonly personId: string;
  readonly caseManagement: Known;
  readonly immigration: Known;
  readonly naturalisation: Known;
  readonly steeringGroup: string;
  /** Offices of which consent and release from confidentiality are recorded. */
  readonly released: readonly ("CASE_MANAGEMENT" | "IMMIGRATION" | "NATURALISATION")[];
  readonly story: Story;
}

interface Known {
  readonly pseudonym: string;
  readonly authorityId: string;
}

interface Place {
  readonly place: string;
  readonly ags: string;
  /** Of the district whose immigration and naturalisation offices serve the place. */
  readonly officeAgs: string;
  readonly personId: string;
  readonly released: DemonstrationClient["released"];
  readonly story: Story;
}

/** The client whose path the main query shows, as Bielefeld's case management knows them. */
export const DEMONSTRATION_CLIENT = "cm-bielefeld-erfunden";

/** One client per place, all invented. */
export const CLIENTS: readonly DemonstrationClient[] = [
  createClient({
    place: "bielefeld",
    ags: "05711",
    officeAgs: "05711",
    personId: "5f0d4c6e-0000-4000-8000-000000000001",
    released: ["CASE_MANAGEMENT", "IMMIGRATION", "NATURALISATION"],
    story: LASTING_INTEGRATION,
  }),
  createClient({
    place: "aachen",
    ags: "05334002",
    officeAgs: "05334",
    personId: "5f0d4c6e-0000-4000-8000-000000000002",
    released: ["CASE_MANAGEMENT", "IMMIGRATION"],
    story: OPPORTUNITY,
  }),
  createClient({
    place: "borken",
    ags: "05554",
    officeAgs: "05554",
    personId: "5f0d4c6e-0000-4000-8000-000000000003",
    released: ["CASE_MANAGEMENT"],
    story: WELL_INTEGRATED_YOUTH,
  }),
  createClient({
    place: "bornheim",
    ags: "05382",
    officeAgs: "05382",
    personId: "5f0d4c6e-0000-4000-8000-000000000004",
    released: ["CASE_MANAGEMENT", "NATURALISATION"],
    story: RECOGNISED_REFUGEE,
  }),
];

function createClient({ place, ags, officeAgs, personId, released, story }: Place): DemonstrationClient {
  return {
    place,
    personId,
    caseManagement: { pseudonym: `cm-${place}-erfunden`, authorityId: `CM-${ags}` },
    immigration: { pseudonym: `abh-${place}-erfunden`, authorityId: `ABH-${officeAgs}` },
    naturalisation: { pseudonym: `ebh-${place}-erfunden`, authorityId: `EBH-${officeAgs}` },
    steeringGroup: `LG-${ags}`,
    released,
    story,
  };
}
