import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTokenVerifier, type VerifyAccessToken } from "@kim-hub/kit/access-token";
import { verifyEnvelope } from "@kim-hub/kit/envelope";
import { startTestIssuer, type TestIssuer } from "@kim-hub/kit/test-issuer";
import { accountOf } from "../limits/rate-limit.js";
import { readerKey } from "../transport/caller-key.js";
import { readCaller, readTokens } from "./caller.js";
import { createHubContext } from "./hub-context.js";

const ROLES = ["CASE_MANAGER@CM-05711", "STEERING_GROUP_MEMBER@LG-05711"];
const BAD_INPUT = { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } };
const { privateKey } = generateKeyPairSync("ed25519");

let issuer: TestIssuer;
let verify: VerifyAccessToken;
let authorization: string;

beforeAll(async () => {
  issuer = await startTestIssuer();
  verify = createTokenVerifier(issuer.accepted);
  authorization = `Bearer ${await issuer.sign({ sub: "s", kim_role: ROLES })}`;
});

afterAll(() => issuer.stop());

const contextOf = async (role?: string) => {
  const headers = { authorization, ...(role !== undefined && { "hub-role": role }) };
  const caller = await readCaller(headers, verify);

  return createHubContext(caller, privateKey, {
    ...{ tokens: readTokens(headers), choosesRole: role !== undefined },
  });
};

const envelopeOf = async (context: Awaited<ReturnType<typeof contextOf>>) =>
  verifyEnvelope((await context.addressTo("immigration")).envelope, "immigration", createPublicKey(privateKey));

test("one token in two roles is two callers: nothing that is under way is shared, and each envelope names its role", async () => {
  const [manager, member] = [await contextOf("CASE_MANAGER"), await contextOf("STEERING_GROUP_MEMBER")];

  expect(manager.caller).toMatchObject({ role: "CASE_MANAGER", body: null, authority: "CM-05711" });
  expect(member.caller).toMatchObject({ role: "STEERING_GROUP_MEMBER", body: "LG-05711", authority: null });
  expect(readerKey(manager)).not.toBe(readerKey(member));
  expect((await envelopeOf(manager)).chosenRole).toBe(ROLES[0]);
  expect((await envelopeOf(member)).chosenRole).toBe(ROLES[1]);
});

test("a person is counted once, in whichever role they ask", async () => {
  const [manager, member] = [await contextOf("CASE_MANAGER"), await contextOf("STEERING_GROUP_MEMBER")];

  expect(accountOf("192.0.2.1", manager.caller)).toBe(accountOf("192.0.2.1", member.caller));
});

test("one name of a role, long or short, is one caller", async () => {
  expect(readerKey(await contextOf("CASE_MANAGER"))).toBe(readerKey(await contextOf("CASE_MANAGER@CM-05711")));
});

test("an envelope of a request without a choice names no role", async () => {
  const headers = { authorization: `Bearer ${await issuer.sign({ sub: "s", kim_role: "FUNDING_AUDITOR" })}` };
  const caller = await readCaller(headers, verify);

  expect(await envelopeOf(createHubContext(caller, privateKey))).not.toHaveProperty("chosenRole");
});

test.each([undefined, "", "FUNDING_AUDITOR", "CASE_MANAGER@CM-05554", "CASE_MANAGER, STEERING_GROUP_MEMBER"])(
  "the header hub-role %j chooses no role of several, which is BAD_USER_INPUT and 400",
  async (role) => {
    await expect(contextOf(role)).rejects.toMatchObject(BAD_INPUT);
  },
);

test("without a token there is no role to choose", async () => {
  await expect(readCaller({ "hub-role": "PUBLIC" }, verify)).rejects.toMatchObject(BAD_INPUT);
});
