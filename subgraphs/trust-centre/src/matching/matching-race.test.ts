import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom, type Random } from "@kim-hub/kit/test-random";
import type { TestAnswer } from "@kim-hub/kit/testing";
import { agreeToLinking } from "../testing/agree-to-linking.js";
import {
  at,
  CASE_MANAGER,
  IMMIGRATION_COUNTER,
  issueVoucher,
  NATURALISATION_COUNTER,
  proveAt,
  redeemVoucher,
} from "../testing/counters.js";
import { newLinkageKey, officer } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const RACES = 30;
const MOVES = 8;
const SEED = 20261127;
/** What may be answered to somebody who comes too late; all else is a fault. */
const LATE = ["CONFLICT", "NOT_FOUND"];
/** Five offices that may know one person. */
const COUNTERS = [
  CASE_MANAGER,
  IMMIGRATION_COUNTER,
  NATURALISATION_COUNTER,
  at(IMMIGRATION_COUNTER, "ABH-05554"),
  at(NATURALISATION_COUNTER, "EBH-05554"),
] as const;

let trust: TrustCentre;
const key = newLinkageKey();

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

type Act = () => Promise<TestAnswer>;

const AT_COUNTER = "mutation ($proof: String!) { withdrawAtCounter(proof: $proof, input: {}) }";
const decide = (mutation: string, variables: Record<string, unknown>) => () =>
  trust.ask(mutation, { as: officer, variables });

/** Files of one name and birth date at five offices, agreed to be linked at each; what staff and officer may do with them at any moment. */
async function givenActs(): Promise<readonly Act[]> {
  const name = randomUUID();
  const identity = { familyName: "Muster (erfunden)", givenNames: name.replace(/[\d-]/g, ""), birthDate: "1990-05-17" };
  const files = COUNTERS.map((counter) => ({ counter, pseudonym: `${counter.as.authority}-${name}` }));
  for (const file of files) await agreeToLinking(trust, { ...file, identity, key });
  const links = await trust.rows(`select id from person_link where pseudonym like '%-${name}'`);
  const ids = links.map(({ id }) => `'${id}'`).join();
  const proposals = await trust.rows(`select id from link_proposal where first_link in (${ids})`);
  const { voucher } = await issueVoucher(trust, IMMIGRATION_COUNTER, `ABH-05711-${name}`);
  const manager = { ...CASE_MANAGER, as: { ...CASE_MANAGER.as, actor: `manager-${name}` } };

  return [
    () => redeemVoucher(trust, `CM-05711-${name}`, voucher, manager),
    ...files.map((file) => () => agreeToLinking(trust, { ...file, identity, key })),
    ...files.map(({ counter, pseudonym }) => async () => {
      const proof = await proveAt(trust, counter, pseudonym);

      return trust.ask(AT_COUNTER, { as: counter.as, variables: { proof } });
    }),
    ...proposals.flatMap(({ id }) => [
      decide("mutation ($id: ID!) { confirmLink(id: $id) }", { id }),
      decide(`mutation ($id: ID!) { rejectLink(id: $id, reason: "Bruder (erfunden)") }`, { id }),
    ]),
    ...links.map(({ id: link }) =>
      decide("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
        input: { link, reason: "Bruder (erfunden)" },
      }),
    ),
  ];
}

const choose = (acts: readonly Act[], random: Random): readonly Act[] =>
  Array.from({ length: MOVES }, () => acts[random(acts.length)]).flatMap((act) => act ?? []);

const faultsIn = (answers: readonly TestAnswer[]) =>
  answers.filter(
    ({ status, errors = [] }) => status >= 500 || errors.some(({ extensions }) => !LATE.includes(extensions.code)),
  );

/** Pairs that are kept apart, and one person all the same. */
const joinedAcrossBlock = () =>
  trust.rows(`select one.pseudonym, other.pseudonym as second from blocked_pair
    join person_link one on (one.office, one.pseudonym) = (first_office, first_pseudonym) and one.ended_at is null
    join person_link other on (other.office, other.pseudonym) = (second_office, second_pseudonym) and other.ended_at is null
    where one.person_id = other.person_id`);

/** Open proposals of two who are one person already, or are kept apart, or of whom one agrees no longer. */
const stale = () =>
  trust.rows(`select proposal.id from link_proposal proposal join person_link one on one.id = first_link
      join person_link other on other.id = second_link
    where decided_at is null and (one.person_id = other.person_id
      or not exists (select from linkage_code where link_id = first_link)
      or not exists (select from linkage_code where link_id = second_link))`);

test(`in ${RACES} races of agreements, withdrawals, vouchers and the officer's decisions about one name everybody is answered, and "no" stays "no"`, async () => {
  for (let round = 0; round < RACES; round += 1) {
    const acts = choose(await givenActs(), createRandom(SEED + round));
    const answers = await Promise.all(acts.map((act) => act()));

    const broken = { faults: faultsIn(answers), joined: await joinedAcrossBlock(), stale: await stale() };
    expect({ round, ...broken }).toEqual({ round, faults: [], joined: [], stale: [] });
  }
}, 300_000);
