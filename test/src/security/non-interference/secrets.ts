import { Office } from "@kim-hub/kit/office";
import type { Random } from "@kim-hub/kit/test-random";
import type { TestHub } from "../../harness/test-hub.js";
import { CLIENT_AT, permit } from "./client.js";
import type { Observer } from "./observers.js";
import { addStages, randomDay } from "./procedure.js";

/** Something about a client that some may not know: it is there, or it is not. */
export interface Secret {
  readonly name: string;
  /** For which stories it is none: what an office releases is no secret of it. */
  readonly suits?: (released: readonly Office[]) => boolean;
  /** Whether it must be there before the release, as what a client permits. */
  readonly isPermission?: boolean;
  /** Who may not know it. */
  readonly hiddenFrom: readonly Observer[];
  /** Makes it so. */
  readonly add: (hub: TestHub, random: Random, released: readonly Office[]) => Promise<void>;
}

const OTHERS: readonly Observer[] = [
  "steeringGroup",
  "otherSteeringGroup",
  "naturalisationClerkElsewhere",
  "colleague",
];
const ALL: readonly Observer[] = [...OTHERS, "immigrationClerk", "figures", "caseManager"];

const isSilent = (office: Office) => (released: readonly Office[]) => !released.includes(office);

export const SECRETS: readonly Secret[] = [
  {
    name: "the procedure is suspended for criminal proceedings (§ 12a Abs. 3 StAG)",
    hiddenFrom: ALL,
    add: (hub, random) => {
      const startedOn = randomDay(random, 0, 900);

      return addStages(hub, [["SUSPENDED", startedOn, random(2) === 0 ? null : randomDay(random, 900, 100)]]);
    },
  },
  {
    name: "the person is heard before a refusal",
    hiddenFrom: ALL,
    add: (hub, random) => {
      const heardOn = randomDay(random, 0, 900);

      return addStages(hub, [["HEARING", heardOn, heardOn]]);
    },
  },
  {
    name: "another office has a consent without a release from confidentiality",
    suits: (released) => released.length < 3,
    isPermission: true,
    hiddenFrom: [...OTHERS, "immigrationClerk", "figures"],
    add: (hub, random, released) => permit(hub, "CONSENT", silentOf(random, released)),
  },
  {
    name: "another office has a release from confidentiality without a consent",
    suits: (released) => released.length < 3,
    isPermission: true,
    hiddenFrom: [...OTHERS, "immigrationClerk", "figures"],
    add: (hub, random, released) => permit(hub, "CONFIDENTIALITY_RELEASE", silentOf(random, released)),
  },
  {
    name: "the silent immigration office has no longer anything to do with the person",
    suits: isSilent(Office.IMMIGRATION),
    hiddenFrom: [...OTHERS, "figures", "caseManager"],
    add: async (hub) => {
      await hub.asOwner(
        "immigration",
        `update immigration_file set is_restricted = true where pseudonym = '${CLIENT_AT.immigration}'`,
      );
    },
  },
  {
    name: "the silent naturalisation office is not linked with the person",
    suits: isSilent(Office.NATURALISATION),
    hiddenFrom: ALL,
    add: async (hub) => {
      await hub.asOwner(
        "trust-centre",
        `update person_link set person_id = gen_random_uuid() where pseudonym = '${CLIENT_AT.naturalisation}'`,
      );
    },
  },
  {
    name: "two pseudonyms are blocked from being linked",
    hiddenFrom: ALL,
    add: async (hub, random) => {
      await hub.asOwner(
        "trust-centre",
        `insert into blocked_pair (id, first_office, first_pseudonym, second_office, second_pseudonym, reason, blocked_by, blocked_at)
         values (gen_random_uuid(), 'IMMIGRATION', 'abh-somebody-${random(1_000_000_000)}', 'NATURALISATION',
           '${CLIENT_AT.naturalisation}', 'REJECTED', 'officer', now())`,
      );
    },
  },
  {
    name: "an office has given the person a voucher",
    hiddenFrom: ALL,
    add: async (hub, random) => {
      await hub.asOwner(
        "trust-centre",
        `insert into link_voucher (id, code_hash, link_id, authority_id, issued_by, issued_at, valid_to)
         select gen_random_uuid(), 'hash-${random(1_000_000_000)}', id, authority_id, 'clerk', now(), current_date + 30
         from person_link where pseudonym = '${CLIENT_AT.naturalisation}'`,
      );
    },
  },
  {
    name: "the trust officer is asked whether two pseudonyms are one person's",
    hiddenFrom: ALL,
    add: async (hub, random) => {
      await hub.asOwner(
        "trust-centre",
        `insert into link_proposal (id, first_link, second_link, grade, agreed, name_rules, proposed_at, decision, decided_at, decided_by)
         select gen_random_uuid(), mine.id, theirs.id, 'EXACT', '{K1}', 'r', now(), ${random(2) === 0 ? "null, null, null" : "'REJECTED', now(), 'officer'"}
         from person_link mine, person_link theirs
         where mine.pseudonym = '${CLIENT_AT.naturalisation}' and theirs.pseudonym = 'abh-aachen-erfunden'
         on conflict do nothing`,
      );
    },
  },
];

function silentOf(random: Random, released: readonly Office[]): Office {
  const silent = Object.values(Office).filter((office) => !released.includes(office));

  return silent[random(silent.length)] ?? Office.NATURALISATION;
}
