import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { CASE_MANAGER, issueVoucher, linksOf, redeemVoucher } from "../testing/counters.js";
import { givenAccount } from "../testing/persons-account.js";
import { officer } from "../testing/test-linkage.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;
const NOT_AVAILABLE = { errors: [{ extensions: { code: "NOT_AVAILABLE" } }] };
const BREACHES = `query ($open: Boolean) { linkBreaches(open: $open) { nodes { id state reason openedAt dueAt assessment assessedAt
  parted { id office authorityId pseudonym } answers { office sealedAt body pathId } } } }`;

const READ = { at: expect.any(String), requestId: expect.any(String), kind: "READ" };

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

beforeEach(() => trust.rows("delete from link_breach"));

afterAll(() => trust.stop());

const linkOf = async (pseudonym: string) => {
  const [row] = await trust.rows(`select id from person_link where pseudonym = '${pseudonym}' and ended_at is null`);

  return String(row?.id);
};
const unlink = async (input: object, as: object = officer) =>
  trust.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", { as, variables: { input } });
const breaches = (open: boolean | null = null, as: object = officer) =>
  trust.ask(BREACHES, { as, variables: { open } });
const assess = (id: string, state: string, assessment: string) =>
  trust.ask(
    `mutation ($id: ID!, $state: BreachState!, $assessment: String!) {
      assessBreach(id: $id, state: $state, assessment: $assessment) { state assessment } }`,
    { as: officer, variables: { id, state, assessment } },
  );

/** A client whose path the steering group has seen, and the pseudonym of the immigration office that is not theirs. */
async function givenShown() {
  const { client, token, pathId } = await trust.givenReleasedPath(CASE_MANAGEMENT, IMMIGRATION, NATURALISATION);
  expect((await trust.askPath(token)).errors).toBeUndefined();

  return { client, token, pathId, abh: client.replace("cm-", "abh-") };
}

test("a wrong link is parted from its person, and blocked with all that it was joined with", async () => {
  const { client, abh } = await givenShown();
  const { data, errors, statements } = await unlink({ link: await linkOf(abh), reason: "Bruder (erfunden)" });

  expect(errors).toBeUndefined();
  expect(data.unlink.id).toMatch(/^\d{4}-/);
  // The token, the parting, the breach and the log, of the change and of its answer.
  expect(statements).toBe(5);
  const ebh = client.replace("cm-", "ebh-");
  expect(await linksOf(trust, client)).toEqual([client, ebh]);
  expect(await linksOf(trust, abh)).toEqual([abh]);
  expect(
    await trust.rows(`select first_pseudonym, second_pseudonym, blocked_by, reason from blocked_pair
      where '${abh}' in (first_pseudonym, second_pseudonym) order by first_pseudonym`),
  ).toEqual(
    [
      { first_pseudonym: client, second_pseudonym: abh, blocked_by: officer.actor, reason: "Bruder (erfunden)" },
      { first_pseudonym: abh, second_pseudonym: ebh, blocked_by: officer.actor, reason: "Bruder (erfunden)" },
    ].toSorted((left, right) => left.first_pseudonym.localeCompare(right.first_pseudonym)),
  );
});

test("unlinked pair: the path that was released before is NOT_AVAILABLE from then on, and no permission revives it", async () => {
  const { client, token, abh } = await givenShown();
  await unlink({ link: await linkOf(abh), reason: "Bruder (erfunden)" });

  expect(await trust.askPath(token)).toMatchObject(NOT_AVAILABLE);
  await trust.givenPermissions(client, CASE_MANAGEMENT);
  expect(await trust.askPath(token)).toMatchObject(NOT_AVAILABLE);
  const { data } = await trust.releasePath(client);
  expect(data.releasePath.releasedOffices).toEqual([CASE_MANAGEMENT, NATURALISATION]);
});

test("a breach opens with the 72 hours and the answers that the wrong office gave", async () => {
  const { abh, pathId } = await givenShown();
  const link = await linkOf(abh);
  await unlink({ link, reason: "Bruder (erfunden)" });
  const { data, errors, statements } = await breaches(true);

  expect(errors).toBeUndefined();
  const [breach] = data.linkBreaches.nodes;
  expect(breach).toMatchObject({
    ...{ state: "OPEN", reason: "Bruder (erfunden)", assessment: null },
    parted: { id: link, office: "IMMIGRATION", authorityId: "ABH-05711", pseudonym: abh },
    answers: [{ office: "IMMIGRATION", body: "LG-05711", pathId, sealedAt: expect.any(String) }],
  });
  expect(new Date(breach.dueAt).getTime() - new Date(breach.openedAt).getTime()).toBe(72 * 3_600_000);
  // The breaches, their links, the mandates and the log.
  expect(statements).toBe(4);
});

test("of a wrong client every office's answer was wrong", async () => {
  const { client } = await givenShown();
  await unlink({ link: await linkOf(client), reason: "Falsche Person (erfunden)" });
  const { data } = await breaches();

  expect(data.linkBreaches.nodes[0].answers.map(({ office }: { office: string }) => office).toSorted()).toEqual([
    CASE_MANAGEMENT,
    IMMIGRATION,
    NATURALISATION,
  ]);
});

test("a breach lists what was read with an account while the link was wrong, and nothing before or after", async () => {
  const { client, token } = await trust.givenReleasedPath(CASE_MANAGEMENT, NATURALISATION);
  await trust.rows(`delete from person_link where pseudonym = '${client.replace("cm-", "abh-")}'`);
  const as = await givenAccount(trust, client);
  const bystander = await givenAccount(trust, await trust.givenClient());
  const look = (by: object) => trust.ask("{ myPermissions { id kind } }", { as: by });
  await look(as);
  const { voucher, pseudonym } = await issueVoucher(trust);
  expect((await redeemVoucher(trust, client, voucher)).data).toEqual({ redeemLinkVoucher: true });
  await trust.askPath(token);
  for (const each of [as, bystander, { ...as, purpose: Purpose.CASE_WORK }]) await look(each);
  await trust.ask("{ myReleasedPaths { pathId } }", { as });
  await unlink({ link: await linkOf(pseudonym), reason: "Bruder (erfunden)" });
  await look(as);
  const question = "{ linkBreaches { nodes { reads { at requestId kind coordinate fields } } } }";
  const { data, errors, statements } = await trust.ask(question, { as: officer });

  expect(errors).toBeUndefined();
  expect(data.linkBreaches.nodes).toEqual([
    {
      reads: [
        { ...READ, coordinate: "Query.myPermissions", fields: ["id", "kind"] },
        { ...READ, coordinate: "Query.myReleasedPaths", fields: ["pathId"] },
      ],
    },
  ]);
  // The breaches, the reads, the log.
  expect(statements).toBe(3);
  for (const other of [as, { ...manager, purpose: Purpose.LINKING }])
    expect((await trust.ask(question, { as: other })).data).toEqual({ linkBreaches: null });
});

test("what was sealed before the wrong link was made is no part of the breach", async () => {
  const { client, token } = await trust.givenReleasedPath(CASE_MANAGEMENT, NATURALISATION);
  const wrong = client.replace("cm-", "abh-");
  await trust.rows(`delete from person_link where pseudonym = '${wrong}'`);
  await trust.askPath(token);
  const { voucher, pseudonym } = await issueVoucher(trust);
  await redeemVoucher(trust, client, voucher);
  await unlink({ link: await linkOf(pseudonym), reason: "Bruder (erfunden)" });

  expect((await breaches()).data.linkBreaches.nodes[0].answers).toEqual([]);
});

test("blocked pairs are joined by no voucher again", async () => {
  const { client, abh } = await givenShown();
  await unlink({ link: await linkOf(abh), reason: "Bruder (erfunden)" });
  const { voucher } = await issueVoucher(trust, undefined, abh);

  expect((await redeemVoucher(trust, client, voucher, CASE_MANAGER)).data).toEqual({ redeemLinkVoucher: false });
});

test("of several links the officer blocks those that are named", async () => {
  const { client, abh } = await givenShown();
  await unlink({ link: await linkOf(abh), from: [await linkOf(client)], reason: "Bruder (erfunden)" });
  const pairs = await trust.rows(`select from blocked_pair where '${abh}' in (first_pseudonym, second_pseudonym)`);

  expect(pairs).toHaveLength(1);
});

test("a breach is assessed once, with a reason, by whom and when", async () => {
  const { abh } = await givenShown();
  const { data } = await unlink({ link: await linkOf(abh), reason: "Bruder (erfunden)" });
  const { id } = data.unlink;

  expect((await assess(id, "NO_RISK", " ")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect((await assess(id, "OPEN", "x")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect((await assess("x", "NO_RISK", "x")).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect((await assess(id, "REPORTED", "An die LDI gemeldet (erfunden)")).data).toEqual({
    assessBreach: { state: "REPORTED", assessment: "An die LDI gemeldet (erfunden)" },
  });
  const again = await assess(id, "NO_RISK", "x");
  expect(again.errors).toMatchObject([{ extensions: { code: expect.stringMatching(/NOT_FOUND|CONFLICT/) } }]);
  expect(await trust.rows("select assessed_by, assessed_at is not null as assessed from link_breach")).toEqual([
    { assessed_by: officer.actor, assessed: true },
  ]);
  expect((await breaches(true)).data.linkBreaches.nodes).toEqual([]);
  expect((await breaches(false)).data.linkBreaches.nodes).toHaveLength(1);
});

test("a link that is alone, unknown or named without a reason is not unlinked", async () => {
  const { pseudonym } = await issueVoucher(trust);
  const link = await linkOf(pseudonym);
  const code = async (input: object) => (await unlink(input)).errors?.map(({ extensions }) => extensions.code);

  expect(await code({ link, reason: "x" })).toEqual(["CONFLICT"]);
  expect(await code({ link, reason: " " })).toEqual(["BAD_USER_INPUT"]);
  expect(await code({ link: "nope", reason: "x" })).toEqual(["NOT_FOUND"]);
  expect(await code({ link: "00000000-0000-4000-8000-000000000000", reason: "x" })).toEqual(["NOT_FOUND"]);
  expect(await trust.rows("table link_breach")).toEqual([]);
});

test("nobody but the trust officer unlinks, sees a breach or reads a sealed mandate", async () => {
  const { abh } = await givenShown();
  const link = await linkOf(abh);
  for (const as of [
    ...[{ ...manager, actor: "cm-1" }, steering, { ...manager, purpose: Purpose.LINKING }],
    { ...officer, purpose: Purpose.CASE_WORK },
  ]) {
    expect((await unlink({ link, reason: "x" }, as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await breaches(null, as)).data).toEqual({ linkBreaches: null });
  }
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({
    variables: { "app.authority": "CM-05711", "app.actor": "cm-1", "app.role": Role.CASE_MANAGER },
  });
  expect(await em.transactional((own) => own.execute("select id from sealed_mandate"))).toEqual([]);
  await expect(em.transactional((own) => own.execute(`select part_link('${link}', 'null', 'x')`))).rejects.toThrow(
    "This role parts nobody.",
  );
  await orm.close();
});
