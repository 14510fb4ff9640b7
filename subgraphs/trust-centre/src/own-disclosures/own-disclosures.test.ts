import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { camelName, Office } from "@kim-hub/kit/office";
import { Purpose, type Viewer } from "@kim-hub/kit/viewer";
import { givenAccount } from "../testing/persons-account.js";
import { officer } from "../testing/test-linkage.js";
import { manager, startTestTrustCentre, steering, type TrustCentre } from "../testing/test-trust-centre.js";

const MINE = "{ myDisclosures { handle caseManagementMandate immigrationMandate naturalisationMandate } }";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const ask = (as: Partial<Viewer>) => trust.ask(MINE, { as });
const opened = async (mine: Readonly<Record<string, string | null>>, office: Office, as: Partial<Viewer>) => {
  const sealed = mine[`${camelName(office)}Mandate`];

  return sealed ? trust.open(sealed, office, as) : null;
};

test("each office gets a mandate of its own, sealed to it, that tells the person what its log holds and nothing else", async () => {
  const client = await trust.givenClient();
  const as = await givenAccount(trust, client);
  const { data, errors, statements, text } = await ask(as);

  expect(errors).toBeUndefined();
  // The handles, their offices, the log.
  expect(statements).toBe(3);
  const names = { CASE_MANAGEMENT: "cm-", IMMIGRATION: "abh-", NATURALISATION: "ebh-" };
  const ids = new Set<string>();
  for (const office of [Office.CASE_MANAGEMENT, Office.IMMIGRATION, Office.NATURALISATION] as const) {
    const mandate = await opened(data.myDisclosures, office, as);
    expect(mandate).toMatchObject({
      ...{
        pseudonyms: [client.replace("cm-", names[office])],
        categories: [],
        restsOn: [],
        preview: false,
        body: null,
      },
      ...{ actor: as.actor, purpose: Purpose.SUBJECT_ACCESS },
    });
    ids.add(String(mandate?.id));
    expect(text).not.toContain(client.replace("cm-", names[office]));
  }
  expect(ids.size).toBe(3);
  await expect(trust.open(data.myDisclosures.immigrationMandate, Office.NATURALISATION, as)).rejects.toThrow();
  const again = (await ask(as)).data.myDisclosures;
  expect(again.handle).not.toBe(data.myDisclosures.handle);
});

test("an office whose link has ended gets none; the own link counts on", async () => {
  const client = await trust.givenClient();
  const as = await givenAccount(trust, client);
  await trust.rows(`update person_link set ended_at = now() where pseudonym = '${client.replace("cm-", "abh-")}'`);
  const { data } = await ask(as);
  expect(data.myDisclosures).toMatchObject({ immigrationMandate: null, naturalisationMandate: expect.any(String) });
  await trust.rows(`update person_link set ended_at = now() where pseudonym = '${client}'`);
  const { data: closed } = await ask(as);

  expect(closed.myDisclosures).toMatchObject({ immigrationMandate: null, naturalisationMandate: null });
  expect((await opened(closed.myDisclosures, Office.CASE_MANAGEMENT, as))?.pseudonyms).toEqual([client]);
});

test("whoever has no account, or another role or purpose, gets no mandate", async () => {
  const as = await givenAccount(trust, await trust.givenClient());
  for (const other of [
    { ...as, actor: "no-account" },
    { ...as, purpose: Purpose.CASE_WORK },
    { ...manager, actor: as.actor },
    { ...manager, purpose: Purpose.SUBJECT_ACCESS },
    steering,
    officer,
    {},
  ]) {
    const { data, errors } = await ask(other);
    expect(data).toEqual({ myDisclosures: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
});
