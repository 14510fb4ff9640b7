import { expect, test } from "@jest/globals";
import { decodeProtectedHeader } from "jose";
import { createSealed } from "./sealed.js";
import { SessionKeys } from "./session-keys.js";

const SECRET = "a secret of this installation, long enough";

test("what is sealed is read by the same secret for the same use alone", async () => {
  const { seal, open } = createSealed(SECRET, "hub-session");
  const text = await seal({ id: "1" }, 60);

  expect(await open(text)).toMatchObject({ id: "1" });
  expect(await createSealed(`${SECRET}.`, "hub-session").open(text)).toBeNull();
  expect(await createSealed(SECRET, "hub-sign-in").open(text)).toBeNull();
  expect(text).not.toContain(Buffer.from('"id"').toString("base64url").slice(0, 4));
});

test("what has ended, was changed or is no sealed text at all opens nothing", async () => {
  const { seal, open } = createSealed(SECRET, "hub-session");
  const text = await seal({ id: "1" }, 60);

  expect(await open(await seal({ id: "1" }, -1))).toBeNull();
  expect(await open(`${text.slice(0, -3)}AAA`)).toBeNull();
  for (const other of ["", "a.b.c.d.e", "x".repeat(5000)]) expect(await open(other)).toBeNull();
});

test("a short secret is refused", () => {
  expect(() => createSealed("short", "hub-session")).toThrow("SESSION_KEY_FILE holds fewer than 32 characters.");
});

const key = (kid: string, of = kid) => ({ kty: "oct", kid, k: of.padEnd(43, "x") });
const [OLD, NEXT] = [key("old"), key("next")];
const setOf = (...keys: readonly object[]) => JSON.stringify({ keys });

test("of a set the first secret seals and each opens, so that nobody is signed out by an exchange", async () => {
  const keys = new SessionKeys(JSON.stringify(OLD));
  const { seal, open } = createSealed(keys, "hub-session");
  const before = await seal({ id: "before" }, 60);
  expect(decodeProtectedHeader(before)).not.toHaveProperty("kid");
  expect(keys.renew(setOf(OLD, { ...NEXT, iat: 1 }))).toBe(true);
  const announced = await seal({ id: "announced" }, 60);
  expect(keys.renew(setOf({ ...NEXT, iat: 1 }, { ...OLD, exp: 2 }))).toBe(true);
  const used = await seal({ id: "used" }, 60);

  expect([announced, used].map((text) => decodeProtectedHeader(text).kid)).toEqual(["old", "next"]);
  for (const text of [before, announced, used]) expect(await open(text)).not.toBeNull();
  expect(keys.renew(setOf({ ...NEXT, iat: 1 }))).toBe(true);
  expect(await open(used)).toMatchObject({ id: "used" });
  for (const text of [before, announced]) expect(await open(text)).toBeNull();
});

test("what names another secret of the set, or one that is not in it, opens nothing", async () => {
  const by = (...keys: readonly object[]) => createSealed(new SessionKeys(setOf(...keys)), "hub-session");
  const text = await by(OLD).seal({ id: "1" }, 60);

  expect(await by(NEXT, OLD).open(text)).toMatchObject({ id: "1" });
  expect(await by({ ...OLD, kid: "other" }).open(text)).toBeNull();
  expect(await by(NEXT, key("old", "forged")).open(text)).toBeNull();
});

test.each([
  ["two of one id", setOf(OLD, { ...NEXT, kid: "old" }), "not each has an id (kid) of its own."],
  ["one without an id", setOf({ ...OLD, kid: undefined }), "not each has an id (kid) of its own."],
  ["one that is short", setOf({ ...OLD, k: "short" }), "not each is a symmetric one of 32 characters or more."],
  ["one that is no secret", setOf({ kty: "OKP", kid: "1", x: "x".repeat(43) }), "not each is a symmetric one"],
])("a set with %s is refused, and the last secrets stay", (_, text, sentence) => {
  const keys = new SessionKeys(setOf(OLD));

  expect(() => new SessionKeys(text)).toThrow(`SESSION_KEY_FILE holds a set of keys of which ${sentence}`);
  expect(() => keys.renew(text)).toThrow("SESSION_KEY_FILE");
  expect(keys.listFor("use").map(({ id }) => id)).toEqual(["old"]);
});
