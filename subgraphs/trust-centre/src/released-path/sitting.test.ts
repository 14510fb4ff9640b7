import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";
import { endOfDay } from "./end-of-sitting.js";

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

test("a path is released for a sitting of today or of the next 90 days", async () => {
  const { client } = await trust.givenReleasedPath(Office.CASE_MANAGEMENT);
  const release = async (days: number) => trust.releasePath(client, { sitting: addDays(localDate(), days) });

  for (const days of [0, 90]) expect((await release(days)).errors).toBeUndefined();
  for (const days of [-1, 91])
    expect((await release(days)).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("the path dies with the day of its sitting, as Berlin counts days, in summer and in winter", () => {
  for (let days = 0; days < 365; days += 1) {
    const sitting = addDays("2026-01-01", days);
    const end = endOfDay(sitting);

    expect(localDate(end)).toBe(addDays(sitting, 1));
    expect(localDate(new Date(end.getTime() - 1))).toBe(sitting);
  }
});
