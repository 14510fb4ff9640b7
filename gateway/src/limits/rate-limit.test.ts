import { expect, test } from "@jest/globals";
import { UnauthenticatedError } from "@kim-hub/kit/errors";
import { createLog } from "@kim-hub/kit/log";
import { ANONYMOUS, Role } from "@kim-hub/kit/viewer";
import type { Caller } from "../caller/caller.js";
import { createRateLimit } from "./rate-limit.js";

const log = createLog("gateway");
const tooMany = { extensions: { code: "TOO_MANY_REQUESTS", http: { status: 429 } } };

const as = (actor: string) => async (): Promise<Caller> => ({
  actor,
  role: Role.PUBLIC,
  body: null,
  authority: null,
  purpose: null,
  caseReference: null,
});
const forged = () => Promise.reject(new UnauthenticatedError("The access token is not valid for this hub."));

test("an actor is counted whatever the address, and apart from every other actor", async () => {
  const count = createRateLimit(2, log);
  await count("192.0.2.1", as("a"));
  await count("192.0.2.2", as("a"));

  await expect(count("192.0.2.3", as("a"))).rejects.toMatchObject(tooMany);
  expect(await count("192.0.2.3", as("b"))).toMatchObject({ actor: "b" });
});

test("callers without token are counted by address", async () => {
  const count = createRateLimit(1, log);
  await count("192.0.2.1", as(ANONYMOUS));

  await expect(count("192.0.2.1", as(ANONYMOUS))).rejects.toMatchObject(tooMany);
  expect(await count("192.0.2.2", as(ANONYMOUS))).toMatchObject({ actor: ANONYMOUS });
});

test("a token that is no proof counts for the address that tries it", async () => {
  const count = createRateLimit(2, log);

  await expect(count("192.0.2.1", forged)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  await expect(count("192.0.2.1", forged)).rejects.toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  await expect(count("192.0.2.1", forged)).rejects.toMatchObject(tooMany);
});

test("a limit of 0 is none", async () => {
  const count = createRateLimit(0, log);
  for (let request = 0; request < 2000; request += 1) await count("192.0.2.1", as("a"));

  expect(await count("192.0.2.1", as("a"))).toMatchObject({ actor: "a" });
});
