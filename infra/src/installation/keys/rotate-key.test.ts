import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { SessionKeys } from "@kim-hub/dashboards/session-keys";
import { isDevelopmentKeyId } from "@kim-hub/kit/development-key";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { generateEncryptionKeys, generateSigningKeys } from "@kim-hub/kit/keys";
import { keepKeys } from "../secrets.js";
import { type KeyFiles, keyFilesIn } from "./key-files.js";
import { announceKey, retireKey, useKey } from "./rotate-key.js";
import { listRotatingKeys, type RotatingKey } from "./rotating-keys.js";

const folders: string[] = [];
const START = new Date("2026-11-30T08:00:00Z");
const SETTLE = { settleSeconds: 60 };

let files: KeyFiles;

beforeEach(async () => {
  folders.push(mkdtempSync(join(tmpdir(), "rotate-")));
  files = await keepKeys(String(folders.at(-1)));
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const KEYS = listRotatingKeys();

function named(name: string): RotatingKey {
  const key = KEYS.find((each) => each.name === name);
  if (!key) throw new Error(`There is no key ${name}.`);

  return key;
}

const after = (seconds: number) => new Date(START.getTime() + 1000 * seconds);
const kidsIn = (file: string): readonly string[] => {
  const { keys, ...single } = JSON.parse(readFileSync(file, "utf8"));

  return (keys ?? [single]).map(({ kid }: { kid: string }) => kid);
};
const own = ({ name }: RotatingKey) => kidsIn(files.private(name));
const published = ({ name }: RotatingKey) => kidsIn(files.public(name));

test("every key that rotates has an id in a fresh installation, and lies there as a set of one, but for the secret of cookies", () => {
  for (const key of KEYS) expect(own(key)).toEqual([expect.any(String)]);
  for (const { name, kind } of KEYS)
    expect("keys" in JSON.parse(readFileSync(files.private(name), "utf8"))).toBe(kind !== "secret");
  for (const key of KEYS) if (key.kind !== "secret") expect(published(key)).toEqual(own(key));
});

test("a key that signs: verifiers know the next one first, then it signs, then the earlier one goes", async () => {
  const key = named("envelope");
  const [old] = own(key);
  expect(await announceKey(key, { files, now: START })).toEqual({ changed: true, neededUntil: null });
  const [, next] = own(key);
  expect([own(key), published(key)]).toEqual([
    [old, next],
    [old, next],
  ]);
  expect(useKey(key, { files, ...SETTLE, now: after(60) })).toEqual({
    changed: true,
    neededUntil: after(60 + 60 + 65),
  });
  expect([own(key), published(key)]).toEqual([
    [next, old],
    [next, old],
  ]);
  expect(retireKey(key, { files, now: after(184) })).toEqual({ changed: true, neededUntil: after(185) });
  expect([own(key), published(key)]).toEqual([[next], [next, old]]);
  expect(retireKey(key, { files, now: after(185) })).toEqual({ changed: true, neededUntil: null });
  expect([own(key), published(key)]).toEqual([[next], [next]]);
});

test("a key that opens: its service has the next one first, then others seal for it, then the earlier one goes", async () => {
  const key = named("IMMIGRATION");
  const [old] = own(key);
  await announceKey(key, { files, now: START });
  const [, next] = own(key);
  expect([own(key), published(key)]).toEqual([[old, next], [old]]);
  useKey(key, { files, ...SETTLE, now: after(60) });
  expect([own(key), published(key)]).toEqual([[next, old], [next]]);
  expect(retireKey(key, { files, now: after(131) })).toEqual({ changed: false, neededUntil: after(60 + 60 + 12) });
  expect(own(key)).toEqual([next, old]);
  expect(retireKey(key, { files, now: after(132) })).toEqual({ changed: true, neededUntil: null });
  expect([own(key), published(key)]).toEqual([[next], [next]]);
});

test("the secret of session cookies opens for half a day what it sealed", async () => {
  const key = named("session");
  const [old] = own(key);
  await announceKey(key, { files, now: START });
  useKey(key, { files, ...SETTLE, now: after(60) });
  const [next] = own(key);
  expect(retireKey(key, { files, now: after(43_319) }).neededUntil).toEqual(after(60 + 60 + 43_200));
  expect(own(key)).toEqual([next, old]);
  retireKey(key, { files, now: after(43_320) });

  expect(own(key)).toEqual([next]);
  expect(new SessionKeys(readFileSync(files.private("session"), "utf8")).listFor("use")).toHaveLength(1);
});

test("in every phase a service can read what the files hold, and no private half stands in a public file", async () => {
  const check = () => {
    for (const { name, kind } of KEYS) {
      const secret = readFileSync(files.private(name), "utf8");
      if (kind === "secret") {
        expect(new SessionKeys(secret).listFor("use").length).toBeGreaterThan(0);
        continue;
      }
      const publicText = readFileSync(files.public(name), "utf8");
      const ring = new KeyRing(name, secret, kind === "signing" ? "sign" : "open");

      expect(
        new KeyRing(name, publicText, kind === "signing" ? "verify" : "seal").listFor(ring.current.id),
      ).toHaveLength(kind === "opening" && own(named(name))[0] !== published(named(name))[0] ? 0 : 1);
      expect(publicText).not.toContain('"d"');
    }
  };
  check();
  for (const key of KEYS) await announceKey(key, { files, now: START });
  check();
  for (const key of KEYS) useKey(key, { files, ...SETTLE, now: after(60) });
  check();
  for (const key of KEYS) retireKey(key, { files, now: after(400) });
  check();
});

test("the proof key of an office that sends people with notes stays with verifiers for as long as notes count, through the next rotation", async () => {
  const key = named("CASE_MANAGEMENT-proof");
  const [old] = own(key);
  await announceKey(key, { files, now: START });
  const [, second] = own(key);
  useKey(key, { files, ...SETTLE, now: after(60) });
  const { neededUntil } = retireKey(key, { files, now: after(1000) });
  expect(neededUntil).toEqual(after(60 + 60 + 9 * 92 * 86_400));
  expect([own(key), published(key)]).toEqual([[second], [second, old]]);
  await announceKey(key, { files, now: after(2000) });
  const [, third] = own(key);
  useKey(key, { files, ...SETTLE, now: after(3000) });
  retireKey(key, { files, now: after(4000) });
  expect([own(key), published(key)]).toEqual([[third], [third, second, old]]);
  retireKey(key, { files, now: new Date(Number(neededUntil)) });

  expect(published(key)).toEqual([third, second]);
});

test("each step can be repeated, which changes nothing", async () => {
  for (const key of KEYS) {
    await announceKey(key, { files, now: START });
    expect(await announceKey(key, { files, now: after(5) })).toMatchObject({ changed: false });
    useKey(key, { files, ...SETTLE, now: after(60) });
    expect(useKey(key, { files, ...SETTLE, now: after(90) })).toMatchObject({ changed: false });
    retireKey(key, { files, now: after(100_000) });
    expect(retireKey(key, { files, now: after(100_000) })).toMatchObject({ changed: false });
  }
});

test("a step out of turn is refused in one sentence, and changes no file", async () => {
  const key = named("mandate");
  const texts = () =>
    readdirSync(String(folders.at(-1))).map((name) => readFileSync(join(String(folders.at(-1)), name), "utf8"));
  const refuses = async (step: () => unknown, sentence: string) => {
    const before = texts();
    await expect((async () => step())()).rejects.toThrow(sentence);
    expect(texts()).toEqual(before);
  };
  await refuses(() => useKey(key, { files }), "No key mandate is announced: announce one before it is used.");
  expect(retireKey(key, { files })).toEqual({ changed: false, neededUntil: null });
  await announceKey(key, { files, now: START });
  await refuses(
    () => useKey(key, { files, ...SETTLE, now: after(59) }),
    "Not every service has the announced key mandate yet: it can be used from 2026-11-30T08:01:00.000Z on.",
  );
  await refuses(
    () => retireKey(key, { files }),
    "The announced key mandate is not in use yet: use it before the earlier one is retired.",
  );
  useKey(key, { files, ...SETTLE, now: after(60) });
  await refuses(
    () => announceKey(key, { files }),
    "An earlier key mandate is not retired yet: retire it before the next one is announced.",
  );
});

test("a key that was stolen goes from all files at once, whatever was made under it", async () => {
  const key = named("CASE_MANAGEMENT-proof");
  await announceKey(key, { files, now: START });
  useKey(key, { files, settleSeconds: 0, now: START });
  const [next] = own(key);

  expect(retireKey(key, { files, now: START, isStolen: true })).toEqual({ changed: true, neededUntil: null });
  expect([own(key), published(key)]).toEqual([[next], [next]]);
});

test.each(["envelope", "IMMIGRATION"])(
  "%s: what ended between two files the same step finishes, and no other",
  async (name) => {
    const key = named(name);
    const keep = () => readFileSync(files.public(name), "utf8");
    const single = keep();
    await announceKey(key, { files, now: START });
    if (key.kind === "signing") {
      writeFileSync(files.public(name), single);
      expect(() => useKey(key, { files, now: after(600) })).toThrow(
        "ended halfway: announce it again before it is used.",
      );
      expect(await announceKey(key, { files, now: after(600) })).toMatchObject({ changed: true });
      // The wait begins when the others can know it.
      expect(() => useKey(key, { files, ...SETTLE, now: after(659) })).toThrow("Not every service");
    }
    const announced = keep();
    useKey(key, { files, ...SETTLE, now: after(700) });
    const used = keep();
    writeFileSync(files.public(name), announced);
    expect(() => retireKey(key, { files, now: after(9000) })).toThrow("ended halfway: use it again");
    expect(useKey(key, { files, ...SETTLE, now: after(900) })).toEqual({
      ...{ changed: true, neededUntil: after(900 + 60 + key.lifeSeconds) },
    });
    expect(kidsIn(files.public(name))).toEqual(JSON.parse(used).keys.map(({ kid }: { kid: string }) => kid));
  },
);

test("a key of an installation before, alone in its file, becomes a set under its id; one without an id under the name that verifiers know it by", async () => {
  const directory = String(folders.at(-1));
  const before = keyFilesIn(directory);
  const pairs = { envelope: await generateSigningKeys(), IMMIGRATION: await generateEncryptionKeys() };
  for (const [name, { privateKey, publicKey }] of Object.entries(pairs)) {
    writeFileSync(before.private(name), JSON.stringify(privateKey));
    writeFileSync(before.public(name), JSON.stringify(publicKey));
    const known = new KeyRing(name, readFileSync(before.public(name), "utf8"));
    await announceKey(named(name), { files: before, now: START });
    const [id, next] = kidsIn(before.private(name));

    expect(known.listFor(id)).toHaveLength(1);
    expect(isDevelopmentKeyId(next)).toBe(false);
  }
});

test("the next key of a development installation is one, too, which production refuses", async () => {
  for (const key of KEYS) {
    await announceKey(key, { files, now: START });

    expect(own(key).map(isDevelopmentKeyId)).toEqual([true, true]);
  }
});

test("files that are missing or hold something else are named", async () => {
  const key = named("mandate");
  writeFileSync(files.public("mandate"), "{");
  await expect(announceKey(key, { files })).rejects.toThrow(
    `The file ${files.public("mandate")} holds no JSON Web Key, nor a set of them.`,
  );
  rmSync(files.private("mandate"));
  await expect(announceKey(key, { files })).rejects.toThrow(
    `There is no file ${files.private("mandate")} of the key mandate.`,
  );
});
