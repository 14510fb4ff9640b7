import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { database } from "../database.js";
import { BlockedPair } from "../matching/blocked-pair.js";
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

const TRUE = { redeemLinkVoucher: true };
const FALSE = { redeemLinkVoucher: false };
const HILDEN = at(CASE_MANAGER, "CM-05158016");

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const block = (one: string, other: string) =>
  trust.given(
    new BlockedPair({
      pair: [
        { office: Office.CASE_MANAGEMENT, pseudonym: one },
        { office: Office.IMMIGRATION, pseudonym: other },
      ],
      reason: "Bruder (erfunden)",
      blockedBy: "officer",
    }),
  );

test("a voucher of the immigration office links the person with the client, and says who redeemed it, when and how", async () => {
  const client = await registerClient(trust);
  const { voucher, pseudonym, data } = await issueVoucher(trust);

  expect(data.issueLinkVoucher.validTo).toBe(addDays(localDate(), 30));
  expect((await redeemVoucher(trust, client, ` ${voucher.toLowerCase().replaceAll("-", " ")}`)).data).toEqual(TRUE);
  expect(await linksOf(trust, client)).toEqual([client, pseudonym]);
  const [row] = await trust.rows(
    `select redeemed_by, redeemed_at is not null as redeemed, route, joined_by, joined_at is not null as joined
    from link_voucher join person_join on second_link = link_id join person_link on person_link.id = link_id
    where pseudonym = '${pseudonym}'`,
  );
  expect(row).toEqual({ redeemed_by: "cm-1", redeemed: true, route: "VOUCHER", joined_by: "cm-1", joined: true });
});

test("wrong, used, run out, foreign, blocked and a second one of one office are the same false, in equal bytes and statements", async () => {
  const client = await registerClient(trust);
  const first = await issueVoucher(trust);
  await redeemVoucher(trust, client, first.voucher);
  const late = await issueVoucher(trust, NATURALISATION_COUNTER);
  await trust.rows(`update link_voucher set valid_to = current_date - 1 where link_id in (
    select id from person_link where pseudonym = '${late.pseudonym}')`);
  const blocked = await issueVoucher(trust, at(IMMIGRATION_COUNTER, "ABH-05554"));
  await block(client, blocked.pseudonym);
  const own = await issueVoucher(trust, CASE_MANAGER, client);
  const other = await registerClient(trust);
  const otherCase = await registerClient(trust);
  const colleagues = await issueVoucher(trust, CASE_MANAGER, await registerClient(trust));
  const ended = await issueVoucher(trust);
  await trust.rows(`update person_link set ended_at = now() where pseudonym = '${ended.pseudonym}'`);
  const answers = [
    await redeemVoucher(trust, client, "AFHK-3479-MRUX"),
    await redeemVoucher(trust, other, first.voucher),
    await redeemVoucher(trust, other, late.voucher),
    await redeemVoucher(trust, client, blocked.voucher),
    await redeemVoucher(trust, client, own.voucher),
    await redeemVoucher(trust, client, (await issueVoucher(trust)).voucher),
    await redeemVoucher(trust, otherCase, colleagues.voucher),
    await redeemVoucher(trust, otherCase, ended.voucher),
    await redeemVoucher(trust, otherCase, ""),
  ];

  for (const { data, errors } of answers) expect([data, errors]).toEqual([FALSE, undefined]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ statements }) => statements)).size).toBe(1);
  const right = await redeemVoucher(trust, otherCase, (await issueVoucher(trust)).voucher);
  expect(right.data).toEqual(TRUE);
  // The token, the redeeming and the log.
  expect([right.statements, answers[0]?.statements]).toEqual([3, 3]);
});

test("tries are recorded although the answer is false; after five a day for one client the next is refused, right or wrong, and tells nothing", async () => {
  const as = { ...CASE_MANAGER, as: { ...CASE_MANAGER.as, actor: "cm-tries" } };
  const client = await registerClient(trust, as);
  for (let tried = 0; tried < 5; tried += 1) await redeemVoucher(trust, client, "AFHK-3479-MRUX", as);
  const right = await redeemVoucher(trust, client, (await issueVoucher(trust)).voucher, as);
  const wrong = await redeemVoucher(trust, client, "AFHK-3479-MRUX", as);

  expect(right.errors).toMatchObject([{ extensions: { code: "TOO_MANY_REQUESTS" } }]);
  expect(right.text).toBe(wrong.text);
  expect(await trust.rows("select count(*)::int as tries from voucher_try where tried_by = 'cm-tries'")).toEqual([
    { tries: 5 },
  ]);
});

test("one case manager tries forty times a day, whomever for", async () => {
  const as = { ...CASE_MANAGER, as: { ...CASE_MANAGER.as, actor: "cm-forty" } };
  await trust.rows(`insert into voucher_try (id, client_id, tried_by, tried_at)
    select gen_random_uuid(), gen_random_uuid(), 'cm-forty', now() from generate_series(1, 40)`);
  const { errors } = await redeemVoucher(trust, await registerClient(trust, as), "AFHK-3479-MRUX", as);

  expect(errors).toMatchObject([{ extensions: { code: "TOO_MANY_REQUESTS" } }]);
});

test("of two case managers who redeem one voucher at once one is answered true", async () => {
  const clients = [await registerClient(trust), await registerClient(trust, HILDEN)];
  const { voucher } = await issueVoucher(trust);
  const answers = await Promise.all([
    redeemVoucher(trust, clients[0] ?? "", voucher),
    redeemVoucher(trust, clients[1] ?? "", voucher, HILDEN),
  ]);

  expect(answers.filter(({ data }) => data.redeemLinkVoucher)).toHaveLength(1);
});

test("moved between districts: a voucher joins the clients of two providers and the files of two immigration authorities", async () => {
  const [client, later] = [await registerClient(trust), await registerClient(trust, HILDEN)];
  const borken = at(IMMIGRATION_COUNTER, "ABH-05554");
  const [here, there] = [await issueVoucher(trust), await issueVoucher(trust, borken)];
  await redeemVoucher(trust, client, here.voucher);
  await redeemVoucher(trust, later, there.voucher, HILDEN);
  const between = await issueVoucher(trust, CASE_MANAGER, client);
  const { data } = await redeemVoucher(trust, later, between.voucher, HILDEN);

  expect(data).toEqual(TRUE);
  expect(await linksOf(trust, client)).toEqual([client, later, here.pseudonym, there.pseudonym].toSorted());
});

test("people are never joined across a blocked pair, also where others stand between", async () => {
  const [client, later] = [await registerClient(trust), await registerClient(trust, HILDEN)];
  const here = await issueVoucher(trust);
  await redeemVoucher(trust, client, here.voucher);
  await block(later, here.pseudonym);
  const { voucher } = await issueVoucher(trust, CASE_MANAGER, client);

  expect((await redeemVoucher(trust, later, voucher, HILDEN)).data).toEqual(FALSE);
  expect(await linksOf(trust, later)).toEqual([later]);
});

test("a voucher tells the office nothing: its answers are the same whether it was redeemed, and it cannot read it again", async () => {
  const client = await registerClient(trust);
  const [redeemed, open] = [await issueVoucher(trust), await issueVoucher(trust)];
  await redeemVoucher(trust, client, redeemed.voucher);
  const again = [
    await issueVoucher(trust, IMMIGRATION_COUNTER, redeemed.pseudonym),
    await issueVoucher(trust, IMMIGRATION_COUNTER, open.pseudonym),
    await issueVoucher(trust),
  ];
  const withoutSecret = again.map(({ text, voucher, statements }) => [text.replace(voucher, ""), statements]);

  expect(new Set(withoutSecret.map(String)).size).toBe(1);
  // The token, the person, the voucher and the log, of the change and of its answer.
  expect(again[0]?.statements).toBe(5);
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  const { role, authority, actor } = IMMIGRATION_COUNTER.as;
  em.setSessionContext({ variables: { "app.authority": authority, "app.actor": actor, "app.role": role ?? "" } });
  const read = await em.transactional((transaction) =>
    Promise.all(["link_voucher", "voucher_try", "person_join"].map((table) => transaction.execute(`table ${table}`))),
  );
  await orm.close();
  expect(read).toEqual([[], [], []]);
});

test("a voucher and its hash stand in no log, and the database holds the hash alone", async () => {
  const { voucher } = await issueVoucher(trust);

  expect(trust.log()).not.toContain(voucher);
  expect(JSON.stringify(await trust.rows("table link_voucher"))).not.toContain(voucher.replaceAll("-", ""));
});

test("a client is registered once, however often, and the answer is the same", async () => {
  const register = async (pseudonym: string) =>
    trust.ask("mutation ($proof: String!) { registerClient(proof: $proof) { pseudonym } }", {
      as: CASE_MANAGER.as,
      variables: { proof: await proveAt(trust, CASE_MANAGER, pseudonym) },
    });
  const [first, second] = [await register("cm-once"), await register("cm-once")];

  expect(first.data).toEqual({ registerClient: { pseudonym: "cm-once" } });
  // The token, the client and the log, of the change and of its answer.
  expect(first.statements).toBe(4);
  expect([second.text, second.statements]).toEqual([first.text, first.statements]);
  expect(await linksOf(trust, "cm-once")).toEqual(["cm-once"]);
});

test("a bad, foreign, expired or altered proof is one BAD_USER_INPUT, and nobody is made known by it", async () => {
  const [before] = await trust.rows("select count(*)::int as links from person_link");
  const good = await proveAt(trust, IMMIGRATION_COUNTER, "abh-x");
  const others = await proveAt(trust, at(IMMIGRATION_COUNTER, "ABH-05554"), "abh-x");
  const texts = [];
  for (const proof of ["x", others, `${good.slice(0, -4)}AAAA`]) {
    const { errors, text } = await trust.ask(
      "mutation ($proof: String!) { issueLinkVoucher(proof: $proof) { voucher } }",
      { as: IMMIGRATION_COUNTER.as, variables: { proof } },
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    texts.push(text);
  }

  expect(new Set(texts).size).toBe(1);
  expect(await trust.rows("select count(*)::int as links from person_link")).toEqual([before]);
});

test("a case manager redeems for own clients alone; clerks register and redeem nobody", async () => {
  const client = await registerClient(trust);
  const { voucher } = await issueVoucher(trust);

  expect((await redeemVoucher(trust, client, voucher, HILDEN)).errors).toMatchObject([
    { extensions: { code: "NOT_FOUND" } },
  ]);
  for (const counter of [IMMIGRATION_COUNTER, NATURALISATION_COUNTER])
    expect((await redeemVoucher(trust, client, voucher, counter)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
});
