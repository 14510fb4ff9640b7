import { expect, test } from "@jest/globals";
import { createSealed } from "./sealed.js";

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
