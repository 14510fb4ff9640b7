import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Office } from "@kim-hub/kit/office";
import { Role } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { givenAccount, issueCode, personAs, redeemCode } from "../testing/persons-account.js";
import { manager, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const TRUE = { redeemAccessCode: true };
const FALSE = { redeemAccessCode: false };
const MINE = "{ myPermissions { sender } }";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const newCode = async (client: string): Promise<string> => (await issueCode(trust, client)).data.issueAccessCode.code;

/** A client of whom one office may release, so that their account can be told from others. */
async function givenClientOf(sender: Office): Promise<string> {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, sender);

  return client;
}

const sendersOf = async (as: object) => {
  const { data, errors } = await trust.ask(MINE, { as });

  return errors?.map(({ extensions }) => extensions.code) ?? [...new Set(data.myPermissions.flatMap(Object.values))];
};

test("a code that a case manager issues makes the client's sign-in their account, however they write it, in five and three statements", async () => {
  const client = await givenClientOf(Office.IMMIGRATION);
  const as = personAs("first");

  const issued = await issueCode(trust, client);
  const { code, validTo } = issued.data.issueAccessCode;
  const redeemed = await redeemCode(trust, ` ${code.toLowerCase().replaceAll("-", " ")}`, as);

  expect(validTo).toBe(addDays(localDate(), 30));
  expect(redeemed.data).toEqual(TRUE);
  expect(await sendersOf(as)).toEqual(["IMMIGRATION"]);
  // The token, the client, the code, the log of the change and of its answer; the token, the redeeming, the log.
  expect([issued.statements, redeemed.statements]).toEqual([5, 3]);
});

test("wrong, used, replaced, run out and a client's who is no more are the same false, in equal bytes and statements", async () => {
  const [client, other, left] = [await trust.givenClient(), await trust.givenClient(), await trust.givenClient()];
  const used = await newCode(client);
  await redeemCode(trust, used, personAs("has-used"));
  const replaced = await newCode(other);
  const late = await newCode(other);
  await trust.rows(`update access_code set valid_to = current_date - 1 where client_id = '${trust.idOf(other)}'`);
  const ofNobody = await newCode(left);
  await trust.rows(`update person_link set ended_at = now() where id = '${trust.idOf(left)}'`);

  const answers = [];
  for (const code of ["AFHK-3479-MRUX", used, replaced, late, ofNobody])
    answers.push(await redeemCode(trust, code, personAs("tries")));

  for (const { data, errors } of answers) expect([data, errors]).toEqual([FALSE, undefined]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ statements }) => statements))).toEqual(new Set([3]));
  expect(await sendersOf(personAs("has-used"))).toEqual([]);
});

test("a newer code ends the older one, though neither was used", async () => {
  const client = await trust.givenClient();
  const [older, newer] = [await newCode(client), await newCode(client)];

  expect((await redeemCode(trust, older, personAs("older"))).data).toEqual(FALSE);
  expect((await redeemCode(trust, newer, personAs("newer"))).data).toEqual(TRUE);
});

test("after five tries a day the next is refused, right or wrong, and tells nothing; another sign-in tries on", async () => {
  const as = personAs("tries-often");
  const client = await trust.givenClient();
  for (let tried = 0; tried < 5; tried += 1) await redeemCode(trust, "AFHK-3479-MRUX", as);
  const code = await newCode(client);

  const [right, wrong] = [await redeemCode(trust, code, as), await redeemCode(trust, "AFHK-3479-MRUX", as)];

  expect(right.errors).toMatchObject([{ extensions: { code: "TOO_MANY_REQUESTS" } }]);
  expect(right.text).toBe(wrong.text);
  expect((await redeemCode(trust, code, personAs("tries-once"))).data).toEqual(TRUE);
});

test("a lost account is replaced: from then on the old sign-in is nobody's, as one that never was, in equal bytes and statements", async () => {
  const client = await givenClientOf(Office.IMMIGRATION);
  const lost = await givenAccount(trust, client, "lost");
  const found = await givenAccount(trust, client, "found");

  expect(await sendersOf(found)).toEqual(["IMMIGRATION"]);
  const questions = [MINE, "{ myReleasedPaths { pathId } }", `{ myPage(locale: "de") { title } }`];
  const changes = [
    "mutation { withdrawMyPermissions(input: { scope: { all: true } }) { id } }",
    `mutation { revokeMyPath(pathId: "P-AAAAAA") }`,
  ];
  for (const question of [...questions, ...changes]) {
    const [replaced, never] = [
      await trust.ask(question, { as: lost }),
      await trust.ask(question, { as: personAs("never") }),
    ];
    expect(replaced.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect([replaced.text, replaced.statements]).toEqual([never.text, never.statements]);
  }
});

test("a sign-in is one person's account: with another person's code it shows that person alone", async () => {
  const as = await givenAccount(trust, await givenClientOf(Office.IMMIGRATION), "two-children");
  const second = await givenClientOf(Office.NATURALISATION);

  await redeemCode(trust, await newCode(second), as);

  expect(await sendersOf(as)).toEqual(["NATURALISATION"]);
});

test("of sign-ins that redeem one code at once one is the account", async () => {
  const client = await givenClientOf(Office.IMMIGRATION);
  const code = await newCode(client);
  const racers = ["racer-1", "racer-2", "racer-3", "racer-4"].map(personAs);

  const answers = await Promise.all(racers.map((as) => redeemCode(trust, code, as)));
  const reading = await Promise.all(racers.map(sendersOf));

  expect(answers.filter(({ data }) => data.redeemAccessCode)).toHaveLength(1);
  expect(reading.filter(([first]) => first === "IMMIGRATION")).toHaveLength(1);
});

test("case management learns nothing of an account: issuing answers the same, and neither it nor a person can read codes, tries or accounts", async () => {
  const [used, open] = [await trust.givenClient(), await trust.givenClient()];
  await givenAccount(trust, used, "in-use");
  await newCode(open);
  const again = [await issueCode(trust, used), await issueCode(trust, open)];

  const withoutSecret = again.map(({ text, data, statements }) => [
    text.replace(data.issueAccessCode.code, ""),
    statements,
  ]);
  expect(new Set(withoutSecret.map(String)).size).toBe(1);
  const orm = createOrm(database, trust.applicationUrl);
  for (const { actor, role, authority } of [
    { ...manager, actor: "test" },
    { ...personAs("in-use"), authority: "" },
    { actor: "officer-1", role: Role.TRUST_OFFICER, authority: "" },
  ]) {
    const em = orm.em.fork();
    em.setSessionContext({ variables: { "app.authority": authority, "app.actor": actor, "app.role": role } });
    const read = await em.transactional(async (transaction) => [
      ...(await transaction.execute("table access_code")),
      ...(await transaction.execute("table access_try")),
      ...(await transaction.execute("table person_account")),
      ...(await transaction.execute("update access_code set redeemed_at = null returning id")),
      ...(await transaction.execute("update person_account set ended_at = now() returning id")),
      ...(await transaction.execute("delete from access_try returning id")),
    ]);
    expect(read).toEqual([]);
  }
  await orm.close();
});

test("a case manager issues codes for own clients alone and redeems none; a person issues none", async () => {
  const client = await trust.givenClient();

  const foreign = await issueCode(trust, client, { ...manager, authority: "CM-05158016" });
  const ofPerson = await issueCode(trust, client, await givenAccount(trust, client, "issues"));
  const redeemed = await redeemCode(trust, await newCode(client), manager);

  expect(foreign.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(ofPerson.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(redeemed.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("a code stands in no log, and the database holds its hash alone", async () => {
  const code = await newCode(await trust.givenClient());

  expect(trust.log()).not.toContain(code);
  expect(JSON.stringify(await trust.rows("table access_code"))).not.toContain(code.replaceAll("-", ""));
});
