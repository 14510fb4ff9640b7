import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { createSchema } from "../schema.js";
import { CASE_MANAGER, issueVoucher } from "../testing/counters.js";
import { givenAccount, personAs } from "../testing/persons-account.js";
import { type Named, questionsOn } from "../testing/questions-on.js";
import { permissionInput, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const TABLES = ["person_link", "permission", "permission_event", "released_path", "sealed_mandate", "link_voucher"];
const OTHER_TABLES = [
  "person_join",
  "linkage_code",
  "link_proposal",
  "link_breach",
  "blocked_pair",
  "access_code",
  "person_account",
];

let trust: TrustCentre;
/** Another person of the same case management, with a path that was looked at. */
let stranger: { client: string; token: string; pathId: string };
let marks: readonly string[];

beforeAll(async () => {
  trust = await startTestTrustCentre();
  stranger = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  await trust.askPath(stranger.token);
  const found = await trust.rows(`with person as (select id, pseudonym from person_link where person_id = (
      select person_id from person_link where pseudonym = '${stranger.client}')),
    held as (select id from permission where client_id in (select id from person))
    select id::text as mark from person union all select pseudonym from person union all select id::text from held
    union all select id::text from permission_event where permission_id in (select id from held)
    union all select id::text from sealed_mandate where client_id in (select id from person)
    union all select '${stranger.pathId}' union all select '${stranger.token}'`);
  marks = found.map(({ mark }) => String(mark));
});

afterAll(() => trust.stop());

/** Whatever somebody could know of the stranger, for the arguments that take it. */
async function knownOfStranger(actor: string): Promise<Named> {
  const [permission] = await trust.rows(`select id from permission where client_id = '${trust.idOf(stranger.client)}'`);
  const { voucher } = await issueVoucher(trust);
  const stated = { office: Office.CASE_MANAGEMENT, authority: "CM-05711", actor, pseudonym: stranger.client };
  const proof = await trust.prove({ kind: "COUNTER", ...stated });

  return {
    ...{ clientPseudonym: stranger.client, pseudonym: stranger.client, pseudonyms: [stranger.client] },
    ...{ token: stranger.token, pathId: stranger.pathId, steeringGroup: "LG-05711", locale: "de" },
    ...{ id: trust.idOf(stranger.client), link: trust.idOf(stranger.client), handle: randomUUID() },
    ...{ permissionId: permission?.id, WithdrawalScope: { ids: [permission?.id] }, sitting: addDays(localDate(), 9) },
    ...{ proof, proofs: [proof], voucher, caseManager: "cm-1", keyId: "another", nameRules: "another" },
    PermissionInput: permissionInput(stranger.client, Office.NATURALISATION),
  };
}

async function askEverything(as: object, known: Named) {
  const { schema } = await createSchema();
  const answers = [];
  for (const { of, text, variables } of questionsOn(schema, known))
    answers.push({ of, ...(await trust.ask(text, { as, variables })) });

  return answers;
}

const dump = async () =>
  JSON.stringify(
    await Promise.all([...TABLES, ...OTHER_TABLES].map((table) => trust.rows(`select * from ${table} order by id`))),
  );
const telling = (answers: readonly { of: string; text: string }[]) =>
  answers.filter(({ text }) => marks.some((mark) => text.includes(mark))).map(({ of }) => of);

test("whatever question or mutation a person asks, and whatever they know of another, it tells and changes nothing of theirs", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const account = await givenAccount(trust, client, "account");
  const callers = [
    account,
    personAs("nobody"),
    { ...personAs("claims-an-authority"), authority: "CM-05711", body: "LG-05711" },
  ];

  for (const as of callers) {
    const known = await knownOfStranger(as.actor);
    const before = await dump();
    const answers = await askEverything(as, known);

    expect(telling(answers)).toEqual([]);
    expect(await dump()).toBe(before);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const answered = answers.filter(({ data, errors }) => !errors && data !== null).map(({ of }) => of);
    const own =
      as === account
        ? [
            "Query.myReleasedPaths",
            "Query.myPermissions",
            "Query.myPage",
            "Query.myDisclosures",
            "Mutation.withdrawMyPermissions",
          ]
        : [];
    expect({ as, answered: answered.toSorted() }).toEqual({
      as,
      answered: [
        ...own,
        "CaseClient",
        "Mutation.redeemAccessCode",
        "OwnClients",
        "OwnDisclosures",
        "Query.permissionTexts",
        "Query.trustCentreAuditAssignments",
        "ReleasedPath",
        "SealedMandate",
      ].toSorted(),
    });
  }
  expect((await trust.askPath(stranger.token)).errors).toBeUndefined();
});

test("the same questions of the stranger's case manager tell and change what is theirs", async () => {
  const { as } = CASE_MANAGER;
  const known = await knownOfStranger(as.actor);
  const before = await dump();
  const answers = await askEverything(as, known);

  expect(telling(answers)).toEqual(
    expect.arrayContaining(["CaseClient", "OwnClients", "Mutation.recordPermission", "Mutation.registerClient"]),
  );
  expect(await dump()).not.toBe(before);
});
