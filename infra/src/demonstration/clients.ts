import {
  LASTING_INTEGRATION,
  OPPORTUNITY,
  RECENT_REFUGEE,
  RECOGNISED_REFUGEE,
  WELL_INTEGRATED_YOUTH,
} from "./stories.js";
import type { Story } from "./story.js";

/** An invented client, with the pseudonyms under which its offices know them. */
export interface DemonstrationClient {
  /** Names this client in pseudonyms and file references; two clients of one place have different keys. */
  readonly key: string;
  /** The username of the case manager whose case it is. */
  readonly caseManager: string;
  readonly personId: string;
  /** The file reference of the case, by which its case manager asks for it. */
  readonly caseReference: string;
  /** Where they live, by AGS. */
  readonly municipality: string;
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

interface Invented
  extends Pick<DemonstrationClient, "key" | "caseManager" | "personId" | "municipality" | "released" | "story"> {
  readonly ags: string;
  /** Of the district whose immigration and naturalisation offices serve the place. */
  readonly officeAgs: string;
}

/** The client whose path the main query shows, as Bielefeld's case management knows them. */
export const DEMONSTRATION_CLIENT = "cm-bielefeld-erfunden";

/** The case of that client, by its file reference. */
export const DEMONSTRATION_CASE = "CM bielefeld 1 (erfunden)";

/** Another case of Bielefeld, of the case manager who stands in for the first; not the other way round. */
export const DEPUTYS_CASE = "CM bielefeld2 1 (erfunden)";

/** All invented; each story is checked. */
export const CLIENTS: readonly DemonstrationClient[] = [
  createClient({
    key: "bielefeld",
    caseManager: "casemanager.bielefeld",
    ags: "05711",
    officeAgs: "05711",
    personId: "5f0d4c6e-0000-4000-8000-000000000001",
    municipality: "05711000",
    released: ["CASE_MANAGEMENT", "IMMIGRATION", "NATURALISATION"],
    story: LASTING_INTEGRATION,
  }),
  createClient({
    key: "aachen",
    caseManager: "casemanager.aachen",
    ags: "05334002",
    officeAgs: "05334",
    personId: "5f0d4c6e-0000-4000-8000-000000000002",
    municipality: "05334002",
    released: ["CASE_MANAGEMENT", "IMMIGRATION"],
    story: OPPORTUNITY,
  }),
  createClient({
    key: "borken",
    caseManager: "casemanager.borken",
    ags: "05554",
    officeAgs: "05554",
    personId: "5f0d4c6e-0000-4000-8000-000000000003",
    municipality: "05554012",
    released: ["CASE_MANAGEMENT"],
    story: WELL_INTEGRATED_YOUTH,
  }),
  createClient({
    key: "bornheim",
    caseManager: "casemanager.bornheim",
    ags: "05382",
    officeAgs: "05382",
    personId: "5f0d4c6e-0000-4000-8000-000000000004",
    municipality: "05382012",
    released: ["CASE_MANAGEMENT", "NATURALISATION"],
    story: RECOGNISED_REFUGEE,
  }),
  createClient({
    key: "bielefeld2",
    caseManager: "casemanager2.bielefeld",
    ags: "05711",
    officeAgs: "05711",
    personId: "5f0d4c6e-0000-4000-8000-000000000005",
    municipality: "05711000",
    released: ["CASE_MANAGEMENT", "IMMIGRATION"],
    story: RECENT_REFUGEE,
  }),
];

function createClient({ ags, officeAgs, ...client }: Invented): DemonstrationClient {
  return {
    ...client,
    caseReference: `CM ${client.key} 1 (erfunden)`,
    caseManagement: { pseudonym: `cm-${client.key}-erfunden`, authorityId: `CM-${ags}` },
    immigration: { pseudonym: `abh-${client.key}-erfunden`, authorityId: `ABH-${officeAgs}` },
    naturalisation: { pseudonym: `ebh-${client.key}-erfunden`, authorityId: `EBH-${officeAgs}` },
    steeringGroup: `LG-${ags}`,
  };
}
