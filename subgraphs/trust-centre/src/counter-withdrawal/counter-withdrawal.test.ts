import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { at, CASE_MANAGER, IMMIGRATION_COUNTER, NATURALISATION_COUNTER, proveAt } from "../testing/counters.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const WITHDRAW = `mutation ($proof: String!, $input: CounterWithdrawalInput!) { withdrawAtCounter(proof: $proof, input: $input) }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

/** The immigration office's name of one of `givenClient`'s clients. */
const atOffice = (client: string, prefix = "abh") => client.replace("cm", prefix);

async function withdraw(pseudonym: string, input: object = {}, counter = IMMIGRATION_COUNTER) {
  const proof = await proveAt(trust, counter, pseudonym);

  return trust.ask(WITHDRAW, { as: counter.as, variables: { proof, input } });
}

test.each([
  ["immigration office", IMMIGRATION_COUNTER, "abh"],
  ["naturalisation office", NATURALISATION_COUNTER, "ebh"],
  ["case management", CASE_MANAGER, "cm"],
])(
  "what a client withdraws at the counter of the %s holds from the next query on, for all offices",
  async (_what, counter, prefix) => {
    const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.NATURALISATION);
    const bystander = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);

    expect((await withdraw(atOffice(client, prefix), {}, counter)).data).toEqual({ withdrawAtCounter: true });
    expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
    expect((await trust.releasePath(client)).errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
    expect((await trust.askPath(bystander.token)).errors).toBeUndefined();
    expect((await trust.withdraw(client)).data.withdrawPermissions).toEqual([]);
    expect(
      await trust.rows(`select distinct event.recorded_by, event.channel, "by" from permission_event event join permission
      on permission.id = permission_id where event = 'WITHDRAWN' and client_id = '${trust.idOf(client)}'`),
    ).toEqual([{ recorded_by: counter.as.actor, channel: "WRITTEN", by: "PERSON" }]);
  },
);

test("the answer is the same in bytes and statements whatever is known of the person", async () => {
  const { client } = await trust.givenReleasedPath(Office.IMMIGRATION);
  const silent = await trust.givenClient();
  const answers = [
    await withdraw(atOffice(client)),
    await withdraw(atOffice(client)),
    await withdraw(atOffice(silent)),
    await withdraw("abh-unknown-erfunden"),
    await withdraw(atOffice(client), { recipient: "LG-05554" }),
    await withdraw(atOffice(client), { on: addDays(localDate(), -900) }),
    await withdraw(atOffice(client), {}, at(IMMIGRATION_COUNTER, "ABH-05554")),
  ];

  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ statements }) => statements)).size).toBe(1);
});

test("a withdrawal at the counter names a recipient, and a day before which nothing of it was given", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.IMMIGRATION);

  await withdraw(atOffice(client), { recipient: "LG-05554" });
  await withdraw(atOffice(client), { on: addDays(localDate(), -1) });
  expect((await withdraw(atOffice(client), { on: addDays(localDate(), 1) })).errors).toMatchObject([
    { extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect((await trust.askPath(token)).errors).toBeUndefined();
  await withdraw(atOffice(client), { recipient: "LG-05711" });
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
});

test("a path is dead where the person withdrew at another provider, whose client they are too, and one they are not stays", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const welfare = at(CASE_MANAGER, "CM-05711-CARITAS");
  const other = `welfare-${client}`;
  await trust.rows(`insert into person_link (id, person_id, office, pseudonym, authority_id)
    select gen_random_uuid(), person_id, office, '${other}', 'CM-05711-CARITAS' from person_link where pseudonym = '${client}'`);
  const input = { scope: { recipient: "LG-05711" } };
  const variables = { input: permission(other) };
  await trust.ask(`mutation ($input: PermissionInput!) { recordPermission(input: $input) { id } }`, {
    as: welfare.as,
    variables,
  });

  expect((await trust.askPath(token)).errors).toBeUndefined();
  await trust.withdraw(other, input, welfare.as);
  expect((await trust.askPath(token)).data).toEqual({ releasedPath: null });
  // The list of the first provider and the steering group agree.
  expect((await trust.askClients("livePaths { pathId }", { of: [client] })).data).toEqual([{ livePaths: [] }]);
});

function permission(clientPseudonym: string): object {
  return {
    ...{
      kind: "CONSENT",
      clientPseudonym,
      sender: "CASE_MANAGEMENT",
      recipient: "LG-05711",
      categories: ["PATH_SEGMENTS"],
    },
    ...{
      validFrom: localDate(),
      validTo: addDays(localDate(), 9),
      textVersion: "2026-1",
      language: "de",
      channel: "WRITTEN",
    },
  };
}
