import { expect, jest, test } from "@jest/globals";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { generateEncryptionKeys, generateSigningKeys, importKey } from "../process/keys.js";
import { type Mandate, openMandate, sealMandate } from "./mandate.js";
import { Office } from "./office.js";

const key = (value: object) => importKey("key", JSON.stringify(value));
const [trust, stranger, office, otherOffice] = await Promise.all([
  generateSigningKeys(),
  generateSigningKeys(),
  generateEncryptionKeys(),
  generateEncryptionKeys(),
]);
const viewer: Viewer = {
  actor: "s",
  role: Role.STEERING_GROUP_MEMBER,
  body: "LG-05711",
  authority: null,
  purpose: Purpose.STEERING_CASE_REVIEW,
  caseReference: null,
  requestId: "r",
};
const mandate: Mandate = {
  id: "m",
  pseudonyms: ["abh-7f3k"],
  categories: ["PATH_SEGMENTS"],
  restsOn: ["event"],
  preview: false,
  granularity: "QUARTER",
  body: "LG-05711",
  actor: "s",
  purpose: Purpose.STEERING_CASE_REVIEW,
  policyVersion: "1",
};

const seal = async ({
  change = {},
  to = Office.IMMIGRATION,
  by = trust,
  lock = office,
}: {
  change?: object;
  to?: Office;
  by?: typeof trust;
  lock?: typeof office;
} = {}) =>
  sealMandate({ ...mandate, ...change }, to, { signing: await key(by.privateKey), office: await key(lock.publicKey) });
const open = async (sealed: string, asks: Viewer = viewer) =>
  openMandate(sealed, {
    office: Office.IMMIGRATION,
    viewer: asks,
    keys: { decryption: await key(office.privateKey), verification: await key(trust.publicKey) },
  });

test("the office it was made for opens what was sealed", async () => {
  expect(await open(await seal())).toMatchObject(mandate);
});

test("what the gateway carries shows neither pseudonym nor steering group", async () => {
  const readable = (await seal())
    .split(".")
    .map((part) => Buffer.from(part, "base64url").toString("latin1"))
    .join();

  expect(readable).not.toMatch(/abh-7f3k|LG-05711|PATH_SEGMENTS/);
});

test.each([
  ["for another office", await seal({ to: Office.NATURALISATION })],
  ["locked for another office", await seal({ lock: otherOffice })],
  ["signed by a stranger", await seal({ by: stranger })],
  ["for another steering group", await seal({ change: { body: "LG-05554" } })],
  ["for another actor", await seal({ change: { actor: "somebody else" } })],
  ["for another purpose", await seal({ change: { purpose: Purpose.STEERING_REPORT } })],
  ["of unknown granularity", await seal({ change: { granularity: "DAY" } })],
  ["without pseudonym", await seal({ change: { pseudonyms: [] } })],
  ["of a preview", await seal({ change: { preview: true } })],
  ["altered", `${(await seal()).slice(0, -5)}AAAAA`],
  ["that is none", "x"],
])("a mandate %s is NOT_AVAILABLE", async (_kind, sealed) => {
  await expect(open(sealed)).rejects.toMatchObject({ extensions: { code: "NOT_AVAILABLE" } });
});

test("a preview opens for the case manager who asked, whoever the steering group is, and for no other caller", async () => {
  const purpose = Purpose.CASE_WORK;
  const manager = { ...viewer, role: Role.CASE_MANAGER, body: null, purpose };
  const preview = await seal({ change: { preview: true, purpose } });

  expect(await open(preview, manager)).toMatchObject({ body: "LG-05711", preview: true });
  for (const as of [
    { ...viewer, purpose },
    { ...manager, actor: "a colleague" },
    { ...manager, purpose: Purpose.STEERING_CASE_REVIEW },
  ])
    await expect(open(preview, as)).rejects.toMatchObject({ extensions: { code: "NOT_AVAILABLE" } });
  await expect(open(await seal({ change: { purpose } }), manager)).rejects.toMatchObject({
    extensions: { code: "NOT_AVAILABLE" },
  });
});

test("a case manager who has caught a steering group's mandate opens nothing, also as its member by body, actor and purpose", async () => {
  const { purpose, actor, body } = mandate;
  for (const as of [viewer, { ...viewer, body: null }, { ...viewer, purpose: Purpose.CASE_WORK }])
    await expect(open(await seal(), { ...as, role: Role.CASE_MANAGER })).rejects.toMatchObject({
      extensions: { code: "NOT_AVAILABLE" },
    });
  expect(await open(await seal(), { ...viewer, purpose, actor, body })).toMatchObject({ preview: false });
});

test("an expired mandate is NOT_AVAILABLE", async () => {
  const sealed = await seal();
  jest.useFakeTimers({ now: Date.now() + 15_000, doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  const opened = open(sealed).catch((error: unknown) => error);

  expect(await opened).toMatchObject({ extensions: { code: "NOT_AVAILABLE" } });
  jest.useRealTimers();
});

test("an office tells itself alone why it does not take a mandate", async () => {
  const reasonOf = async (sealed: string, asks: Viewer = viewer, isDryRun = false) => {
    const onRefused = jest.fn<(reason: string) => void>();
    const keys = { decryption: await key(office.privateKey), verification: await key(trust.publicKey) };
    const opened = openMandate(sealed, { office: Office.IMMIGRATION, viewer: asks, keys, isDryRun, onRefused });
    await expect(opened).rejects.toMatchObject({ extensions: { code: "NOT_AVAILABLE" } });

    return onRefused.mock.calls.flat();
  };
  const sealed = await seal();

  expect(await reasonOf("nonsense")).toEqual(["NOT_GENUINE"]);
  expect(await reasonOf(await seal({ by: stranger }))).toEqual(["NOT_GENUINE"]);
  expect(await reasonOf(sealed, { ...viewer, actor: "other" })).toEqual(["OTHER_ACTOR"]);
  expect(await reasonOf(sealed, { ...viewer, body: "LG-05515" })).toEqual(["OTHER_RECEIVER"]);
  expect(await reasonOf(sealed, { ...viewer, purpose: Purpose.STEERING_REPORT })).toEqual(["OTHER_PURPOSE"]);
  expect(await reasonOf(sealed, viewer, true)).toEqual(["DRY_RUN"]);
  expect(await reasonOf(await seal({ change: { dryRun: true } }))).toEqual(["DRY_RUN"]);
  jest.useFakeTimers({ now: Date.now() + 60_000 });
  const late = await reasonOf(sealed);
  jest.useRealTimers();
  expect(late).toEqual(["EXPIRED"]);
});
