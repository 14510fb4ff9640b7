import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import {
  CONFIDENTIALITY,
  CONSENT,
  manager,
  permissionInput,
  startTestTrustCentre,
  type TrustCentre,
} from "../testing.js";

const WITHDRAW = `mutation ($client: ID!, $sender: Office) { withdrawConsent(clientPseudonym: $client, steeringGroup: "LG-05711", sender: $sender) { sender withdrawnAt } }`;

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("a withdrawal of every consent ends the path with the next query; of one office, that office's part", async () => {
  const { client, token } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT, Office.IMMIGRATION);

  await trust.ask(WITHDRAW, { as: manager, variables: { client, sender: "IMMIGRATION" } });
  const less = await trust.askPath(token);
  await trust.ask(WITHDRAW, { as: manager, variables: { client } });
  const gone = await trust.askPath(token);

  expect(less.data.releasedPath).toMatchObject({ releasedOffices: ["CASE_MANAGEMENT"], immigrationMandate: null });
  expect(gone.data).toEqual({ releasedPath: null });
});

test("consent alone and release from confidentiality alone release nothing", async () => {
  for (const mutation of [CONSENT, CONFIDENTIALITY]) {
    const client = await trust.givenClient();
    await trust.ask(mutation, { as: manager, variables: { input: permissionInput(client, Office.CASE_MANAGEMENT) } });

    const { data, errors } = await trust.releasePath(client);

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  }
  expect(
    await trust.rows(
      "select 1 from released_path path where not exists (select 1 from consent where consent.person_id = path.person_id)",
    ),
  ).toEqual([]);
});

test("an office is named only where the person agreed to that", async () => {
  const client = await trust.givenClient();
  await trust.givenPermissions(client, Office.CASE_MANAGEMENT);
  const input = permissionInput(client, Office.NATURALISATION, { categories: ["OFFICE_NAME"] });
  await trust.ask(CONSENT, { as: manager, variables: { input } });

  const { data } = await trust.releasePath(client);
  const path = await trust.askPath(data.releasePath.token);

  expect(path.data.releasedPath).toMatchObject({
    releasedOffices: ["CASE_MANAGEMENT"],
    namedOffices: ["NATURALISATION"],
  });
});

test("permissions longer than twelve months, ended or without category are refused with the rule", async () => {
  const client = await trust.givenClient();
  const refused = [
    { validTo: addDays(localDate(), 400) },
    { validFrom: "2020-01-01", validTo: "2020-06-01" },
    { validTo: addDays(localDate(), -1) },
    { categories: [] },
  ];

  for (const change of refused) {
    const input = permissionInput(client, Office.CASE_MANAGEMENT, change);
    const { errors } = await trust.ask(CONSENT, { as: manager, variables: { input } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});
