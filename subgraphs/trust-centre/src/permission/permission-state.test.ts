import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { createRandom } from "@kim-hub/kit/test-random";
import { createEvent, createPermission } from "../testing/create-permission.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";
import { PermissionEventKinds, type PermissionState } from "./permission-codes.js";
import { permissionState } from "./permission-state.js";
import { stateInSql } from "./state-in-sql.js";

const DAY = "2026-06-15";
const PERIOD = { validFrom: "2026-06-01", validTo: "2026-06-30" };
const KINDS = Object.values(PermissionEventKinds);

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("of any events TypeScript and PostgreSQL fold the same state, in whatever order they were recorded", async () => {
  const clientId = trust.idOf(await trust.givenClient());
  const random = createRandom(11);
  const cases = Array.from({ length: 600 }, () => {
    const guardiansNeeded = 1 + random(2);
    const permission = createPermission(clientId, {
      ...{ giver: guardiansNeeded === 2 ? "GUARDIAN" : "SELF", guardiansNeeded },
      ...{ validFrom: addDays(DAY, random(5) - 3), validTo: addDays(DAY, random(5) - 1) },
    });
    const events = Array.from({ length: random(5) }, () => {
      // Half of them are signatures: other permissions seldom come to hold.
      const event = (random(2) === 0 && "GIVEN") || (KINDS[random(KINDS.length)] ?? "REQUESTED");
      const signer = guardiansNeeded === 2 ? 1 + random(2) : null;

      return createEvent(permission, event, { onDay: addDays(DAY, random(5) - 3), signer });
    });

    return { permission, events };
  });
  await trust.given(...cases.flatMap(({ permission, events }) => [permission, ...events]));
  const rows = await trust.rows(`select id, ${stateInSql("permission", `'${DAY}'::date`)} as state from permission`);
  const inSql = new Map(rows.map(({ id, state }) => [id, state]));

  for (const { permission, events } of cases) {
    const state = permissionState(permission, events, DAY);

    expect({ events, state: inSql.get(permission.id) }).toEqual({ events, state });
    expect(permissionState(permission, events.toReversed(), DAY)).toBe(state);
  }
  expect(new Set(inSql.values()).size).toBe(9);
});

const terms = { ...PERIOD, guardiansNeeded: 1 };
const on = (event: keyof typeof PermissionEventKinds, onDay: string, signer: number | null = null) => ({
  ...{ event, onDay, signer },
});
const given = on("GIVEN", "2026-05-20");

test.each<readonly [what: string, events: ReturnType<typeof on>[], day: string, state: PermissionState | null]>([
  ["nothing has happened yet", [given], "2026-05-19", null],
  ["it was given and does not hold yet", [given], "2026-05-31", "UPCOMING"],
  ["it holds on its first day", [given], "2026-06-01", "GIVEN"],
  ["it holds on its last day", [given], "2026-06-30", "GIVEN"],
  ["its last day is over", [given], "2026-07-01", "EXPIRED"],
  ["it was asked for and not answered", [on("REQUESTED", "2026-05-20")], "2026-06-10", "REQUESTED"],
  ["it was withdrawn that day", [given, on("WITHDRAWN", "2026-06-10")], "2026-06-10", "WITHDRAWN"],
  ["it is withdrawn on a later day", [given, on("WITHDRAWN", "2026-06-10")], "2026-06-09", "GIVEN"],
  ["it was given again after a withdrawal", [on("WITHDRAWN", "2026-06-01"), given, given], "2026-06-10", "WITHDRAWN"],
  ["it was withdrawn and has run out", [given, on("WITHDRAWN", "2026-06-10")], "2026-07-10", "WITHDRAWN"],
  ["another takes its place", [given, on("SUPERSEDED", "2026-06-10")], "2026-06-10", "SUPERSEDED"],
])("where %s, a permission's state says so", (_what, events, day, state) => {
  expect(permissionState(terms, events, day)).toBe(state);
});

test("where both guardians are needed, one alone gives nothing, and either alone refuses or withdraws", () => {
  const both = { ...PERIOD, guardiansNeeded: 2 };
  const [one, other] = [on("GIVEN", "2026-06-01", 1), on("GIVEN", "2026-06-03", 2)];
  const stateOf = (...events: ReturnType<typeof on>[]) => permissionState(both, events, DAY);

  expect(stateOf(one)).toBe("REQUESTED");
  expect(stateOf(one, one)).toBe("REQUESTED");
  expect(stateOf(one, other)).toBe("GIVEN");
  expect(stateOf(one, on("REFUSED", "2026-06-04", 2))).toBe("REFUSED");
  expect(stateOf(one, other, on("WITHDRAWN", "2026-06-04", 1))).toBe("WITHDRAWN");
});
