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
  /** Months by which this client's story lies after that of Bielefeld. */
  readonly monthsLater: number;
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
  readonly monthsLater: number;
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
    monthsLater: 0,
  }),
  createClient({
    place: "aachen",
    ags: "05334002",
    officeAgs: "05334",
    personId: "5f0d4c6e-0000-4000-8000-000000000002",
    released: ["CASE_MANAGEMENT", "IMMIGRATION"],
    monthsLater: 2,
  }),
  createClient({
    place: "borken",
    ags: "05554",
    officeAgs: "05554",
    personId: "5f0d4c6e-0000-4000-8000-000000000003",
    released: ["CASE_MANAGEMENT"],
    monthsLater: 5,
  }),
  createClient({
    place: "bornheim",
    ags: "05382",
    officeAgs: "05382",
    personId: "5f0d4c6e-0000-4000-8000-000000000004",
    released: ["CASE_MANAGEMENT", "NATURALISATION"],
    monthsLater: 7,
  }),
];

function createClient({ place, ags, officeAgs, personId, released, monthsLater }: Place): DemonstrationClient {
  return {
    place,
    personId,
    caseManagement: { pseudonym: `cm-${place}-erfunden`, authorityId: `CM-${ags}` },
    immigration: { pseudonym: `abh-${place}-erfunden`, authorityId: `ABH-${officeAgs}` },
    naturalisation: { pseudonym: `ebh-${place}-erfunden`, authorityId: `EBH-${officeAgs}` },
    steeringGroup: `LG-${ags}`,
    released,
    monthsLater,
  };
}

/** A date of Bielefeld's story, as it falls in this client's. */
export function dateFor({ monthsLater }: DemonstrationClient, date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);

  return new Date(Date.UTC(year, month - 1 + monthsLater, day)).toISOString().slice(0, 10);
}
