import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestAnswer } from "@kim-hub/kit/testing";
import { agreeToLinking } from "../testing/agree-to-linking.js";
import { CASE_MANAGER, IMMIGRATION_COUNTER, issueVoucher, proveAt, redeemVoucher } from "../testing/counters.js";
import { newLinkageKey, officer } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const ROUNDS = 24;
/** What may be answered to somebody who comes too late; all else is a fault. */
const LATE = ["CONFLICT", "NOT_FOUND"];

let trust: TrustCentre;
const key = newLinkageKey();

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const WITHDRAW = "mutation ($proof: String!) { withdrawAtCounter(proof: $proof, input: {}) }";
const CONFIRM = "mutation ($id: ID!) { confirmLink(id: $id) }";
const REJECT = 'mutation ($id: ID!) { rejectLink(id: $id, reason: "Another person.") }';

/** Two who agree exactly, with a voucher of the one and a proof that the one is at the counter. */
async function givenPair() {
  const name = randomUUID();
  const [client, file] = [`cm-${name}`, `abh-${name}`];
  const identity = { familyName: "Muster (erfunden)", givenNames: name.replace(/[\d-]/g, ""), birthDate: "1990-05-17" };
  await agreeToLinking(trust, { counter: CASE_MANAGER, pseudonym: client, identity, key });
  await agreeToLinking(trust, { counter: IMMIGRATION_COUNTER, pseudonym: file, identity, key });
  const [proposal] = await trust.rows(`select id from link_proposal where second_link in (
    select id from person_link where pseudonym in ('${client}', '${file}'))`);
  const { voucher } = await issueVoucher(trust, IMMIGRATION_COUNTER, file);

  return { client, file, identity, proposal: proposal?.id, voucher };
}

type Pair = Awaited<ReturnType<typeof givenPair>>;

const decide = (question: string, { proposal: id }: Pair) => trust.ask(question, { as: officer, variables: { id } });
const withdraw = async ({ file }: Pair) =>
  trust.ask(WITHDRAW, {
    as: IMMIGRATION_COUNTER.as,
    variables: { proof: await proveAt(trust, IMMIGRATION_COUNTER, file) },
  });

const isFault = ({ status, errors = [] }: TestAnswer) =>
  status >= 500 || errors.some(({ extensions }) => !LATE.includes(extensions.code));

const joinedAcrossBlock = () =>
  trust.rows(`select one.person_id from blocked_pair
    join person_link one on (one.office, one.pseudonym) = (first_office, first_pseudonym)
    join person_link other on (other.office, other.pseudonym) = (second_office, second_pseudonym)
    where one.person_id = other.person_id and one.ended_at is null and other.ended_at is null`);

test("decisions of the officer, vouchers, withdrawals and new agreements at one instant all are answered, and no blocked pair is one person", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const pair = await givenPair();
    const { client: pseudonym, identity } = pair;
    const answers = await Promise.all([
      decide(round % 2 ? CONFIRM : REJECT, pair),
      redeemVoucher(trust, pair.client, pair.voucher),
      ...(round % 3 ? [withdraw(pair)] : []),
      agreeToLinking(trust, { counter: CASE_MANAGER, pseudonym, identity, key }),
      ...(round % 4 ? [] : [decide(CONFIRM, pair)]),
    ]);

    expect({ round, faults: answers.filter(isFault), joined: await joinedAcrossBlock() }).toEqual({
      ...{ round, faults: [], joined: [] },
    });
  }
}, 120_000);
