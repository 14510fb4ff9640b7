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

/** The officer finds that both are one person. */
async function confirm({ client, file }: Linked) {
  const { data } = await trust.ask("{ linkProposals(grade: EXACT) { nodes { id } } }", { as: officer });
  const [{ id }] = data.linkProposals.nodes;
  await trust.ask("mutation ($id: ID!) { confirmLink(id: $id) }", { as: officer, variables: { id } });
  expect(await linksOf(trust, client)).toEqual([file, client]);
}

/** A client and an immigration file that are one person's by agreement. */
async function givenConfirmed(): Promise<Linked> {
  const name = randomUUID();
  const identity = { familyName: "Muster (erfunden)", givenNames: name.replace(/[\d-]/g, ""), birthDate: "1990-05-17" };
  const linked = { client: `cm-${name}`, file: `abh-${name}`, identity };
  await agree(linked);
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
