import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { MAIN_QUERY } from "../harness/main-query.js";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const pathOf = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const MY_PAGE_FILE = pathOf("schema/saved-queries/my-page/query.graphql");
const MY_PAGE = readFileSync(MY_PAGE_FILE, "utf8");
const ISSUE_FILE = pathOf("infra/mutations/issue-access-code.graphql");
const REDEEM_FILE = pathOf("infra/mutations/redeem-access-code.graphql");
/** The harness sends the second token with a text that begins with the word. */
const mutation = (file: string) => readFileSync(file, "utf8").replace(/^#.*\n/gm, "");
const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const person = { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS" };
const stranger = { as: "subject.borken", purpose: "SUBJECT_ACCESS" };
const nobody = { as: "subject.bornheim", purpose: "SUBJECT_ACCESS" };

let hub: TestHub;
let token: string;

beforeAll(async () => {
  hub = await startTestHub();
  await givenAccount(DEMONSTRATION_CLIENT, manager, person);
  await givenAccount("cm-borken-erfunden", { ...manager, as: "casemanager.borken" }, stranger);
  token = await hub.releasePath();
});

afterAll(() => hub.stop());

type Asking = typeof person;

/** As the case manager and then the person do it. */
async function givenAccount(clientPseudonym: string, caseManager: Asking, as: Asking): Promise<void> {
  const issued = await hub.ask(mutation(ISSUE_FILE), { ...caseManager, variables: { clientPseudonym } });
  const { code } = issued.data.issueAccessCode;
  const { data, errors } = await hub.ask(mutation(REDEEM_FILE), { ...as, variables: { code } });

  expect(errors).toBeUndefined();
  expect(data).toEqual({ redeemAccessCode: true });
}

async function pageOf(as: Asking, locale = "en") {
  const { data, errors } = await hub.ask(MY_PAGE, { ...as, variables: { locale } });
  expect(errors).toBeUndefined();

  return data;
}

test.each([
  ["ar", "RTL", "من يجوز له أن يرى طريقك؟"],
  ["de", "LTR", "Wer darf Ihren Weg sehen?"],
  ["en", "LTR", "Who may see your path?"],
  ["tr", "LTR", "Yolunuzu kim görebilir?"],
  ["uk", "LTR", "Хто може бачити Ваш шлях?"],
])("with a code of their case manager a person reads their own page in %s", async (locale, direction, title) => {
  const { myPage, myPermissions, myReleasedPaths } = await pageOf(person, locale);

  expect(myPage).toMatchObject({ locale, direction });
  expect(myPage.text.split("\n")[0]).toBe(title);
  expect(myPage.text).toContain("LG-05711");
  expect(myPermissions).toHaveLength(6);
  for (const each of myPermissions) expect(each).toMatchObject({ recipient: "LG-05711", state: "GIVEN" });
  expect(myReleasedPaths).toMatchObject([{ steeringGroup: "LG-05711", isAlive: true, looks: [] }]);
});

test("who has looked stands on the page after the steering group has asked, once for each question", async () => {
  for (let asked = 0; asked < 2; asked += 1)
    expect((await hub.ask(MAIN_QUERY, { ...steering, variables: { token } })).errors).toBeUndefined();

  const { myPage, myReleasedPaths } = await pageOf(person);

  expect(myPage.text).toContain("Your path was looked at 2 times.");
  expect(myReleasedPaths[0].looks).toMatchObject([{ body: "LG-05711" }, { body: "LG-05711" }]);
});

test("another person's account reads nothing of it, and ends nothing of it", async () => {
  const [{ pathId }] = (await pageOf(person)).myReleasedPaths;
  const own = await pageOf(stranger);
  const ids = (await pageOf(person)).myPermissions.map(({ id }: { id: string }) => id);

  expect(own.myReleasedPaths).toEqual([]);
  expect(new Set(own.myPermissions.map(({ recipient }: { recipient: string }) => recipient))).toEqual(
    new Set(["LG-05554"]),
  );
  const withdrawn = await hub.ask(
    "mutation ($ids: [ID!]) { withdrawMyPermissions(input: { scope: { ids: $ids } }) { id } }",
    { ...stranger, variables: { ids } },
  );
  const revoked = await hub.ask("mutation ($pathId: ID!) { revokeMyPath(pathId: $pathId) }", {
    ...stranger,
    variables: { pathId },
  });
  expect(withdrawn.data).toEqual({ withdrawMyPermissions: [] });
  expect(revoked.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect((await hub.ask(MAIN_QUERY, { ...steering, variables: { token } })).errors).toBeUndefined();
});

test("a sign-in that is nobody's account is told nothing: three nulls, as it was before any code", async () => {
  const { data, errors } = await hub.ask(MY_PAGE, { ...nobody, variables: { locale: "de" } });

  expect(data).toEqual({ myPage: null, myPermissions: null, myReleasedPaths: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
});

test("with a person's account neither a case, nor a client, nor a path by its token, nor any other office's record is read", async () => {
  const questions = [
    `{ caseByReference(reference: "${DEMONSTRATION_CASE}") { fileReference } }`,
    "{ myCases { nodes { fileReference } } }",
    "{ myClients { livePaths { nodes { pathId } } } }",
    "{ files { nodes { fileReference } } }",
    "{ procedures { nodes { fileReference } } }",
    `{ previewPath(proof: "${DEMONSTRATION_CLIENT}", steeringGroup: "LG-05711") { pathId } }`,
    `{ releasedPath(token: "${token}") { pathId } }`,
    "{ linkProposals(grade: EXACT) { nodes { id } } }",
  ];
  for (const question of questions) {
    const { data, errors } = await hub.ask(question, person);
    expect({ question, data: Object.values(data ?? {}).filter(Boolean) }).toEqual({ question, data: [] });
    expect(["NOT_FOUND", "NOT_AVAILABLE"]).toContain(errors?.[0]?.extensions.code);
  }
  const { data } = await hub.ask("{ myPermissions { client { pseudonym cases { fileReference } } } }", person);
  expect(new Set(data.myPermissions.map(({ client }: { client: unknown }) => client))).toEqual(new Set([null]));
});

test("no purpose but the person's own opens the account, and no token of anybody else", async () => {
  const ask = (question: object) => hub.ask("{ myPermissions { id } }", question);

  for (const question of [{ as: person.as }, { ...person, purpose: "CASE_WORK" }, steering, {}])
    expect((await ask(question)).data?.myPermissions ?? null).toBeNull();
  const { errors } = await ask(manager);
  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("what the person withdraws ends the path for the group at its next question, for good, and the page says so", async () => {
  const withdrawn = await hub.ask(
    `mutation { withdrawMyPermissions(input: { scope: { recipient: "LG-05711" } }) { kind state } }`,
    person,
  );
  expect(withdrawn.errors).toBeUndefined();
  expect(withdrawn.data.withdrawMyPermissions).toHaveLength(6);

  expect(await hub.ask(MAIN_QUERY, { ...steering, variables: { token } })).toMatchObject({
    data: { releasedPath: null },
    errors: [{ extensions: { code: "NOT_AVAILABLE" } }],
  });
  const { myPage, myReleasedPaths, myPermissions } = await pageOf(person);
  expect(myPage.text).toContain("At the moment no permission of yours holds.");
  expect(myPage.text).toContain("At the moment nobody can look at your path.");
  expect(myReleasedPaths).toMatchObject([{ isAlive: false, revokedAt: null }]);
  for (const { state } of myPermissions) expect(state).toBe("WITHDRAWN");
});

test("a mutation of the person's needs their own token for the trust centre", async () => {
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token(person.as)}`,
      "hub-purpose": person.purpose,
    },
    body: JSON.stringify({ query: "mutation { withdrawMyPermissions(input: { scope: { all: true } }) { id } }" }),
  });

  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
});

test("a lost account is replaced by a new code, at a terminal too, and the old sign-in is told nothing any more", async () => {
  const askAt = async (file: string, { as, purpose }: Asking, variables: object) => {
    const given = ["--as", as, "--purpose", purpose, "--for-trust-centre", "--variables", JSON.stringify(variables)];
    const { code, printed } = await runAgainst(hub, "ask", file, ...given, "--format", "json");
    expect({ code, printed }).toMatchObject({ code: 0 });

    return JSON.parse(printed).data;
  };
  const { issueAccessCode } = await askAt(ISSUE_FILE, manager, { clientPseudonym: DEMONSTRATION_CLIENT });
  await askAt(REDEEM_FILE, nobody, { code: issueAccessCode.code });

  expect((await askAt(MY_PAGE_FILE, nobody, { locale: "uk" })).myPermissions).toHaveLength(6);
  const { data } = await hub.ask(MY_PAGE, { ...person, variables: { locale: "de" } });
  expect(data).toEqual({ myPage: null, myPermissions: null, myReleasedPaths: null });
});
