import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FiledIdentity } from "@kim-hub/kit/linkage-identity";
import { Office } from "@kim-hub/kit/office";
import { agreeToLinking } from "../testing/agree-to-linking.js";
import {
  CASE_MANAGER,
  IMMIGRATION_COUNTER,
  issueVoucher,
  linksOf,
  NATURALISATION_COUNTER,
  proveAt,
  redeemVoucher,
} from "../testing/counters.js";
import { newLinkageKey, officer } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;
const key = newLinkageKey();

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const WITHDRAW =
  "mutation ($proof: String!, $input: CounterWithdrawalInput!) { withdrawAtCounter(proof: $proof, input: $input) }";

const withdraw = async (counter: typeof CASE_MANAGER, pseudonym: string, input: object) => {
  const proof = await proveAt(trust, counter, pseudonym);
  const { errors } = await trust.ask(WITHDRAW, { as: counter.as, variables: { proof, input } });
  expect(errors).toBeUndefined();
};

interface Linked {
  readonly client: string;
  readonly file: string;
  readonly identity: FiledIdentity;
}

/** The person agrees to be linked at both offices. */
async function agree({ client, file, identity }: Linked) {
  await agreeToLinking(trust, { counter: CASE_MANAGER, pseudonym: client, identity, key });
  await agreeToLinking(trust, { counter: IMMIGRATION_COUNTER, pseudonym: file, identity, key });
}

/** The officer is asked whether the client is somebody else's person too, and says yes. */
async function decideOn({ client }: Linked) {
  const [{ id } = {}] = await trust.rows(`select id from link_proposal where decided_at is null and exists (
    select from person_link where pseudonym = '${client}' and id in (first_link, second_link))`);

  return trust.ask("mutation ($id: ID!) { confirmLink(id: $id) }", { as: officer, variables: { id } });
}

/** The officer finds that both are one person. */
async function confirm(linked: Linked) {
  expect((await decideOn(linked)).data).toEqual({ confirmLink: true });
  expect(await linksOf(trust, linked.client)).toEqual([linked.file, linked.client]);
}

/** A client and an immigration file of one name and date, with the person's agreement at both offices. */
async function givenAgreed(): Promise<Linked> {
  const name = randomUUID();
  const identity = { familyName: "Muster (erfunden)", givenNames: name.replace(/[\d-]/g, ""), birthDate: "1990-05-17" };
  const linked = { client: `cm-${name}`, file: `abh-${name}`, identity };
  await agree(linked);

  return linked;
}

/** The same, who are one person's by agreement. */
async function givenConfirmed(): Promise<Linked> {
  const linked = await givenAgreed();
  await confirm(linked);

  return linked;
}

test.each([
  ["case management", CASE_MANAGER, "client"],
  ["the immigration office", IMMIGRATION_COUNTER, "file"],
] as const)(
  "who withdraws at %s from being linked is one person with nobody, and no path outlives it",
  async (_, counter, at) => {
    const linked = await givenConfirmed();
    await trust.givenPermissions(linked.client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);
    const { token } = (await trust.releasePath(linked.client)).data.releasePath;

    await withdraw(counter, linked[at], { recipient: "VS" });

    expect(await linksOf(trust, linked.client)).toEqual([linked.client]);
    expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
    // Agreed to, and found, once more: the path stays dead.
    await agreeToLinking(trust, { counter, pseudonym: linked[at], identity: linked.identity, key });
    expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  },
);

test("a link by the person's own hand is none that the agreement made: it stays", async () => {
  const { client, file } = await givenConfirmed();
  const { voucher, pseudonym } = await issueVoucher(trust, NATURALISATION_COUNTER);
  await redeemVoucher(trust, client, voucher);

  await withdraw(IMMIGRATION_COUNTER, file, { recipient: "VS" });

  expect(await linksOf(trust, client)).toEqual([client, pseudonym]);
  expect(await linksOf(trust, file)).toEqual([file]);
});

test("where the client withdraws, whom a voucher links with them goes along", async () => {
  const { client, file } = await givenConfirmed();
  const { voucher, pseudonym } = await issueVoucher(trust, NATURALISATION_COUNTER);
  await redeemVoucher(trust, client, voucher);

  await trust.withdraw(client, { scope: { recipient: "VS" } }, CASE_MANAGER.as);

  expect(await linksOf(trust, client)).toEqual([client, pseudonym]);
  expect(await linksOf(trust, file)).toEqual([file]);
});

test("who agreed anew and withdraws something else stays linked", async () => {
  const linked = await givenConfirmed();
  await withdraw(IMMIGRATION_COUNTER, linked.file, { recipient: "VS" });
  await agree(linked);
  await confirm(linked);

  await withdraw(IMMIGRATION_COUNTER, linked.file, { recipient: "LG-05711" });

  expect(await linksOf(trust, linked.client)).toEqual([linked.file, linked.client]);
  expect(
    await trust.rows(
      `select from linkage_code where link_id in (select id from person_link where pseudonym = '${linked.file}')`,
    ),
  ).not.toEqual([]);
});

/** Moves the end of the agreements of these links into the past. */
const runOut = (...pseudonyms: readonly string[]) => {
  const links = `select id from person_link where pseudonym in ('${pseudonyms.join("','")}')`;

  return trust.rows(`
    with codes as (update linkage_code set valid_to = current_date - 3 where link_id in (${links}))
    update permission set valid_from = current_date - 200, valid_to = current_date - 3
    where purpose = 'LINKING' and client_id in (${links})`);
};

test.each(["client", "file"] as const)(
  "an agreement of the %s that has run out parts the two as its withdrawal does: no path outlives it, nor comes back when they agree again",
  async (of) => {
    const linked = await givenConfirmed();
    await trust.givenPermissions(linked.client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);
    const { token } = (await trust.releasePath(linked.client)).data.releasePath;

    await runOut(linked[of]);

    expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
    await agree(linked);
    expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
    expect((await trust.releasePath(linked.client)).data.releasePath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
    expect(await linksOf(trust, linked.client)).toEqual([linked.client]);
  },
);

test("nothing is released of an office that was linked by an agreement that has run out", async () => {
  const linked = await givenConfirmed();
  await trust.givenPermissions(linked.client, Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  await runOut(linked.client, linked.file);

  const { data } = await trust.releasePath(linked.client);

  expect(data.releasePath.releasedOffices).toEqual(["CASE_MANAGEMENT"]);
});

test("a voucher keeps together who agreed before: it is the person's own hand", async () => {
  const { client, file } = await givenConfirmed();
  const { voucher } = await issueVoucher(trust, IMMIGRATION_COUNTER, file);
  expect((await redeemVoucher(trust, client, voucher)).data.redeemLinkVoucher).toBe(true);

  await withdraw(IMMIGRATION_COUNTER, file, { recipient: "VS" });

  expect(await linksOf(trust, client)).toEqual([file, client]);
});

test("a proposal whose people no longer agree is confirmed by nobody", async () => {
  const linked = await givenAgreed();
  await runOut(linked.file);

  expect((await decideOn(linked)).errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(await linksOf(trust, linked.client)).toEqual([linked.client]);
});
