import { expect, test } from "@jest/globals";
import { Role } from "@kim-hub/kit/viewer";
import { readCaller } from "./viewer.js";

const TOKEN = "aaa.bbb.ccc";
const genuine = async () => ({ sub: "s", kim_role: "CASE_MANAGER", kim_authority: "CM-05711" });
const never = () => Promise.reject(new Error("No token was to be verified."));

test("without a token the caller has the role PUBLIC, whatever the purpose", async () => {
  expect(await readCaller({ "hub-purpose": "CASE_WORK" }, never)).toMatchObject({
    actor: "anonymous",
    role: Role.PUBLIC,
    authority: null,
    purpose: "CASE_WORK",
  });
});

test("role, body and authority come from the token, the purpose from the header", async () => {
  const caller = await readCaller({ authorization: `Bearer ${TOKEN}`, "hub-purpose": "CASE_WORK" }, genuine);

  expect(caller).toEqual({
    actor: "s",
    role: "CASE_MANAGER",
    body: null,
    authority: "CM-05711",
    purpose: "CASE_WORK",
    caseReference: null,
  });
});

test.each([
  ["a role outside the closed list", { sub: "s", kim_role: "EMPEROR" }],
  ["no role", { sub: "s" }],
  ["no subject", { kim_role: "PUBLIC" }],
])("a token with %s is UNAUTHENTICATED", async (_kind, claims) => {
  await expect(readCaller({ authorization: `Bearer ${TOKEN}` }, async () => claims)).rejects.toMatchObject({
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
});

test.each(["", "Bearer", "Bearer a b", "Basic YTpi", "Bearer not-a-jwt"])(
  "the header %j is UNAUTHENTICATED",
  async (authorization) => {
    await expect(readCaller({ authorization }, never)).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  },
);

test.each([{ "hub-purpose": "CURIOSITY" }, { "hub-purpose": "" }, { "hub-case-reference": "x".repeat(201) }])(
  "the header %j is BAD_USER_INPUT and 400",
  async (headers) => {
    await expect(readCaller(headers, never)).rejects.toMatchObject({
      extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
    });
  },
);

test.each([
  ["NUL", "s\0"],
  ["half a surrogate pair", "s\ud800"],
  ["201 characters", "s".repeat(201)],
])("a token with a claim of %s is UNAUTHENTICATED", async (_kind, claim) => {
  for (const claims of [{ sub: claim }, { kim_body: claim }, { kim_authority: claim }]) {
    const verified = async () => ({ sub: "s", kim_role: "CASE_MANAGER", ...claims });

    await expect(readCaller({ authorization: `Bearer ${TOKEN}` }, verified)).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  }
});
