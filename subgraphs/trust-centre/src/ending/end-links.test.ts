import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { EndedReason } from "@kim-hub/kit/ended-reason";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import {
  at,
  CASE_MANAGER,
  IMMIGRATION_COUNTER,
  issueVoucher,
  linksOf,
  NATURALISATION_COUNTER,
  proveAt,
  redeemVoucher,
  registerClient,
} from "../testing/counters.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const HILDEN = at(CASE_MANAGER, "CM-05158016");
const { CASE_MANAGEMENT, NATURALISATION } = Office;
const { CLOSED, NATURALISED } = EndedReason;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const stewardOf = (authority: string) => ({
  ...{ role: Role.DATA_STEWARD, actor: `steward-${authority}`, authority },
  purpose: Purpose.RELEASE_PROOF,
});
const prove = (office: Office, authority: string, pseudonym: string, reason: EndedReason) =>
  trust.prove({ kind: "ENDED", office, authority, actor: `steward-${authority}`, pseudonym, reason });
const send = (authority: string, proofs: readonly string[]) =>
  trust.ask("mutation ($proofs: [String!]!) { endLinks(proofs: $proofs) }", {
    as: stewardOf(authority),
    variables: { proofs },
  });
const end = async (office: Office, authority: string, pseudonym: string, reason: EndedReason) =>
  send(authority, [await prove(office, authority, pseudonym, reason)]);

/** A client who is linked with an immigration and a naturalisation office by vouchers. */
async function givenLinked() {
  const client = await registerClient(trust);
  const [immigration, naturalisation] = [await issueVoucher(trust), await issueVoucher(trust, NATURALISATION_COUNTER)];
  for (const { voucher } of [immigration, naturalisation]) await redeemVoucher(trust, client, voucher);

  return { client, abh: immigration.pseudonym, ebh: naturalisation.pseudonym };
}

test("naturalised: the link to the ABH ends and no copy stays", async () => {
  const { client, abh, ebh } = await givenLinked();
  await trust.rows(`update person_link set ended_at = now() where pseudonym = '${abh}'`);
  await issueVoucher(trust, IMMIGRATION_COUNTER, abh);
  const [link] = await trust.rows(`select id from person_link where pseudonym = '${abh}' and ended_at is null`);
  await trust.rows(`update person_link set person_id = (select person_id from person_link where pseudonym = '${client}')
    where id = '${link?.id}'`);
  const { data, statements } = await end(NATURALISATION, "EBH-05711", ebh, NATURALISED);

  expect(data).toEqual({ endLinks: true });
  // The token, the ending and the log.
  expect(statements).toBe(3);
  expect(await linksOf(trust, client)).toEqual([client, ebh]);
  for (const table of ["person_link", "link_voucher", "person_join", "linkage_code", "link_proposal", "blocked_pair"]) {
    const text = JSON.stringify(await trust.rows(`table ${table}`));
    expect(text).not.toContain(abh);
    expect(text).not.toContain(String(link?.id));
  }
});

test("three months after closure the links end", async () => {
  const { client, abh, ebh } = await givenLinked();
  const { data } = await end(CASE_MANAGEMENT, "CM-05711", client, CLOSED);

  expect(data).toEqual({ endLinks: true });
  for (const pseudonym of [client, abh, ebh]) expect(await linksOf(trust, pseudonym)).toEqual([]);
  const again = await trust.releasePath(client);
  expect(again.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("moved between districts: where another provider goes on with the person, a closed case ends its own link alone", async () => {
  const { client, abh, ebh } = await givenLinked();
  const later = await registerClient(trust, HILDEN);
  const { voucher } = await issueVoucher(trust, CASE_MANAGER, client);
  await redeemVoucher(trust, later, voucher, HILDEN);
  await end(CASE_MANAGEMENT, "CM-05711", client, CLOSED);

  expect(await linksOf(trust, later)).toEqual([later, abh, ebh].toSorted());
});

test("a client whose case is opened again is registered anew, and linked with nobody", async () => {
  const { client } = await givenLinked();
  await end(CASE_MANAGEMENT, "CM-05711", client, CLOSED);
  await registerClient(trust, CASE_MANAGER, client);

  expect(await linksOf(trust, client)).toEqual([client]);
});

test("an office ends what it may end alone: a closed case deletes nothing, and an immigration office states neither", async () => {
  const { client, abh, ebh } = await givenLinked();
  await end(NATURALISATION, "EBH-05711", ebh, CLOSED);
  await end(CASE_MANAGEMENT, "CM-05711", client, NATURALISED);
  await end(Office.IMMIGRATION, "ABH-05711", abh, NATURALISED);

  expect(await linksOf(trust, client)).toEqual([client, abh, ebh].toSorted());
});

test("the answer is the same whether the person was known, and the log keeps no unknown pseudonym", async () => {
  const { ebh } = await givenLinked();
  const known = await end(NATURALISATION, "EBH-05711", ebh, NATURALISED);
  const unknown = await end(NATURALISATION, "EBH-05711", "ebh-nobody", NATURALISED);

  expect([unknown.text, unknown.statements]).toEqual([known.text, known.statements]);
  expect(JSON.stringify(await trust.rows("table disclosure_log"))).not.toContain("ebh-nobody");
});

test("a foreign proof, one of another use and too many of them are refused, and nothing ends", async () => {
  const { client, abh, ebh } = await givenLinked();
  const own = await prove(NATURALISATION, "EBH-05711", ebh, NATURALISED);
  const refused = [
    await send("EBH-05554", [own]),
    await send("EBH-05711", [own, await proveAt(trust, NATURALISATION_COUNTER, ebh)]),
    await send(
      "EBH-05711",
      Array.from({ length: 101 }, () => own),
    ),
    await send("EBH-05711", []),
  ];

  for (const { errors } of refused) expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await linksOf(trust, client)).toEqual([client, abh, ebh].toSorted());
});

test("whoever else brings a genuine proof ends nothing", async () => {
  const { client, abh, ebh } = await givenLinked();
  const clerk = NATURALISATION_COUNTER.as;
  const { actor, authority } = clerk;
  const proof = await trust.prove({
    ...{ kind: "ENDED", office: NATURALISATION, authority, actor, pseudonym: ebh, reason: NATURALISED },
  });
  const callers = [
    clerk,
    { ...clerk, purpose: Purpose.RELEASE_PROOF },
    { ...clerk, role: Role.DATA_STEWARD },
    { ...clerk, role: Role.TRUST_OFFICER, purpose: Purpose.LINKING },
  ];
  const codes: unknown[] = [];
  for (const as of callers) {
    const { errors } = await trust.ask("mutation ($proofs: [String!]!) { endLinks(proofs: $proofs) }", {
      as,
      variables: { proofs: [proof] },
    });
    codes.push(errors?.[0]?.extensions.code);
  }

  expect(codes).toEqual([undefined, "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
  expect(await linksOf(trust, client)).toEqual([client, abh, ebh].toSorted());
});

test("a proof ends nothing after its five minutes", async () => {
  const { client, abh, ebh } = await givenLinked();
  const proof = await prove(NATURALISATION, "EBH-05711", ebh, NATURALISED);
  jest.useFakeTimers({ now: Date.now() + 303_000, doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  const { errors } = await send("EBH-05711", [proof]).finally(() => jest.useRealTimers());

  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await linksOf(trust, client)).toEqual([client, abh, ebh].toSorted());
});
