import { expect, test } from "@jest/globals";
import { Role } from "@kim-hub/kit/viewer";
import { readCaller } from "./caller.js";

const TOKEN = "aaa.bbb.ccc";
const genuine = async () => ({
  id: "t",
  audience: ["urn:kim-hub"],
  actor: "s",
  role: Role.CASE_MANAGER,
  body: null,
  authority: "CM-05711",
});
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

test.each(["", "Bearer", "Bearer a b", "Basic YTpi", "Bearer not-a-jwt"])(
  "the header %j is UNAUTHENTICATED",
  async (authorization) => {
    for (const headers of [{ authorization }, { "trust-centre-authorization": authorization }]) {
      await expect(readCaller(headers, never)).rejects.toMatchObject({
        extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
      });
    }
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
