import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { FUNDING_QUERY, MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };

let hub: TestHub;
let token: string;

beforeAll(async () => {
  hub = await startTestHub();
  token = await hub.releasePath();
});

afterAll(() => hub.stop());

const askPath = () => hub.ask(MAIN_QUERY, { ...steering, variables: { token } });

test.each([
  ["immigration", "ABH"],
  ["case-management", "CM"],
  ["naturalisation", "EBH"],
] as const)(
  "with %s stopped the path is PARTIAL and the rest is answered; once it is back, COMPLETE",
  async (office, agencyKind) => {
    await hub.services.get(office)?.stop();

    const partial = await askPath();
    await hub.restart(office);
    const complete = await askPath();

    expect(partial.status).toBe(200);
    expect(partial.data.releasedPath.status).toBe("PARTIAL");
    const kinds = partial.data.releasedPath.route.segments.map((segment: Record<string, string>) => segment.agencyKind);
    expect(kinds).not.toContain(agencyKind);
    expect(new Set(kinds).size).toBe(2);
    expect(partial.errors).toMatchObject([{ extensions: { code: "SOURCE_UNAVAILABLE" } }]);
    expect(complete.data.releasedPath.status).toBe("COMPLETE");
  },
);

test("with the trust centre stopped there is no path, and public figures are still answered", async () => {
  await hub.services.get("trust-centre")?.stop();

  const path = await askPath();
  const funding = await hub.ask(FUNDING_QUERY, { variables: { years: [2020] } });
  await hub.restart("trust-centre");

  expect(path.data).toEqual({ releasedPath: null });
  expect(path.errors).toMatchObject([{ extensions: { code: "SOURCE_UNAVAILABLE" } }]);
  expect(funding.errors).toBeUndefined();
});

test("with ki-strategy stopped the path has neither route nor status", async () => {
  await hub.services.get("ki-strategy")?.stop();

  const { data, errors } = await askPath();
  await hub.restart("ki-strategy");

  expect(data.releasedPath).toMatchObject({ status: null, route: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toContain("SOURCE_UNAVAILABLE");
});
