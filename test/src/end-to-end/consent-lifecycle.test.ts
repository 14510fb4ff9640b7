import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { MAIN_QUERY } from "../harness/main-query.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const CLIENT = `clientPseudonym: "${DEMONSTRATION_CLIENT}"`;
const OFFICES = ["CASE_MANAGEMENT", "IMMIGRATION", "NATURALISATION"];
const KINDS = ["CONSENT", "CONFIDENTIALITY_RELEASE"];
const NOT_AVAILABLE = { data: { releasedPath: null }, errors: [{ extensions: { code: "NOT_AVAILABLE" } }] };
const BAD_USER_INPUT = { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

beforeEach(async () => {
  await hub.asOwner("trust-centre", "delete from permission_event");
  await hub.asOwner("trust-centre", "delete from permission");
});

afterAll(() => hub.stop());

const change = (mutation: string) => hub.ask(`mutation { ${mutation} }`, manager);

const record = (kind: string, sender: string) =>
  change(`recordPermission(input: { ${CLIENT}, recipient: "LG-05711", kind: ${kind}, sender: ${sender}, categories: [PATH_SEGMENTS], validFrom: "${localDate()}",
    validTo: "${addDays(localDate(), 364)}", textVersion: "2026-1", language: "de", channel: WRITTEN }) { sender }`);

const release = async () => {
  const { data, errors } = await change(
    `releasePath(input: { ${CLIENT}, steeringGroup: "LG-05711", sitting: "${localDate()}" }) { token releasedOffices }`,
  );
  expect(errors).toBeUndefined();

  return data.releasePath;
};

const withdraw = (kind: string, { scope = "", more = "" } = {}) =>
  change(
    `withdrawPermissions(${CLIENT}, input: { scope: { recipient: "LG-05711", kind: ${kind}${scope} }${more} }) { sender }`,
  );

const ask = (token: string) => hub.ask(MAIN_QUERY, { ...steering, variables: { token } });

/** The agencies of a path that is answered whole. */
const agencies = ({ data, errors }: HubAnswer) => {
  expect({ errors, status: data.releasedPath?.status }).toEqual({ status: "COMPLETE" });
  const segments: readonly { agencyKind: string }[] = data.releasedPath.route.segments;

  return [...new Set(segments.map(({ agencyKind }) => agencyKind))].toSorted();
};

test("from the first consent to its last day: what a client gives, withdraws and gives anew decides each next answer", async () => {
  // Given for three offices, and released.
  for (const sender of OFFICES) for (const kind of KINDS) expect((await record(kind, sender)).errors).toBeUndefined();
  const first = await release();
  expect(first.releasedOffices).toEqual(OFFICES);
  expect(agencies(await ask(first.token))).toEqual(["ABH", "CM", "EBH"]);

  // Withdrawn of one office: the path is dead for good, and a new one shows the other two. The gap that this leaves says nothing of
  // any agency's work.
  const ofOne = await withdraw("CONSENT", { scope: ", sender: IMMIGRATION" });
  expect(ofOne.data).toEqual({ withdrawPermissions: [{ sender: "IMMIGRATION" }] });
  expect(await ask(first.token)).toMatchObject(NOT_AVAILABLE);
  const second = await release();
  const withoutOne = await ask(second.token);
  expect(second.releasedOffices).toEqual(["CASE_MANAGEMENT", "NATURALISATION"]);
  expect(agencies(withoutOne)).toEqual(["CM", "EBH"]);
  const gaps: readonly { kind: string }[] = withoutOne.data.releasedPath.route.gaps;
  expect(gaps.map(({ kind }) => kind)).toEqual(["NOTHING_RELEASED"]);

  // Withdrawn of all; given anew for one: no earlier token lives again.
  await withdraw("CONSENT");
  expect(await ask(second.token)).toMatchObject(NOT_AVAILABLE);
  await record("CONSENT", "CASE_MANAGEMENT");
  for (const { token } of [first, second]) expect(await ask(token)).toMatchObject(NOT_AVAILABLE);
  const third = await release();
  expect(agencies(await ask(third.token))).toEqual(["CM"]);

  // Dated in the future or before it was given, a withdrawal withdraws nothing.
  for (const on of [addDays(localDate(), 1), addDays(localDate(), -1)])
    expect(await withdraw("CONSENT", { more: `, on: "${on}"` })).toMatchObject(BAD_USER_INPUT);
  expect(agencies(await ask(third.token))).toEqual(["CM"]);

  // The release from confidentiality alone: the path is dead, and the consent is still there to be withdrawn, once.
  expect((await withdraw("CONFIDENTIALITY_RELEASE")).errors).toBeUndefined();
  expect(await ask(third.token)).toMatchObject(NOT_AVAILABLE);
  const once = await withdraw("CONSENT");
  expect(once.data).toEqual({ withdrawPermissions: [{ sender: "CASE_MANAGEMENT" }] });
  const twice = await withdraw("CONSENT");
  expect({ data: twice.data, errors: twice.errors }).toEqual({ data: { withdrawPermissions: [] } });
});

test.each(KINDS)(
  "a path is available on the last day of its %s, as Berlin counts days, and no longer",
  async (ending) => {
    for (const kind of KINDS) await record(kind, "CASE_MANAGEMENT");
    const { token } = await release();
    const endOn = (day: string) =>
      hub.asOwner(
        "trust-centre",
        `update permission set valid_from = '${addDays(day, -364)}', valid_to = '${day}' where kind = '${ending}'`,
      );

    await endOn(localDate());
    expect(agencies(await ask(token))).toEqual(["CM"]);
    await endOn(addDays(localDate(), -1));
    expect(await ask(token)).toMatchObject(NOT_AVAILABLE);
  },
);
