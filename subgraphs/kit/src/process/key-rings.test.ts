import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { Settings } from "./config.js";
import { developmentKeyId } from "./development-key.js";
import { readKeyReload } from "./key-reload.js";
import { KeyRings } from "./key-rings.js";
import { generateSigningKeys } from "./keys.js";

const folder = mkdtempSync(join(tmpdir(), "key-rings-"));
const [one, two, three] = await Promise.all([generateSigningKeys(), generateSigningKeys(), generateSigningKeys()]);
const setOf = (...keys: readonly { kid: string; of: typeof one }[]) =>
  JSON.stringify({ keys: keys.map(({ kid, of }) => ({ ...of.privateKey, kid })) });
const ONE = setOf({ kid: "1", of: one });
const TWO = setOf({ kid: "2", of: two }, { kid: "1", of: one });
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A service with one key file, and what it has logged. */
function watch(file: string, { milliseconds = 10, environment = {} } = {}) {
  const settings = new Settings({
    ...{ SOME_KEY_FILE: file, KEY_POLL_MILLISECONDS: String(milliseconds), NODE_ENV: "production" },
    ...environment,
  });
  const { text, reload } = settings.finish({
    ...{ text: settings.secretFile("SOME_KEY_FILE"), reload: readKeyReload(settings) },
  });
  const rings = new KeyRings();
  const ring = rings.import("SOME_KEY_FILE", text, "sign");
  const lines: (readonly [string, object, string])[] = [];
  const log = {
    info: (facts: object, message: string) => void lines.push(["info", facts, message]),
    error: (facts: object, message: string) => void lines.push(["error", facts, message]),
  };
  stops.push(rings.watch(reload, log as unknown as Parameters<KeyRings["watch"]>[1]));

  return { ring, lines };
}

function put(file: string, text: string, mode = 0o600): void {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (holds()) return;
    await pause(10);
  }
  throw new Error("It has not come to hold.");
}

test("a file that holds other keys is taken over without a restart, and said once by the name of its variable", async () => {
  const file = join(folder, "taken.json");
  put(file, ONE);
  const { ring, lines } = watch(file);
  expect(ring.current.id).toBe("1");
  put(file, TWO);
  await until(() => ring.current.id === "2");
  await pause(50);

  expect(ring.listFor("1")).toHaveLength(1);
  expect(lines).toEqual([["info", { keys: "SOME_KEY_FILE" }, "keys taken over"]]);
});

test("a file behind a link that a cluster turns to another folder is taken over", async () => {
  for (const [name, text] of [
    ["first", ONE],
    ["second", TWO],
  ] as const) {
    mkdirSync(join(folder, name));
    put(join(folder, name, "key.json"), text);
  }
  const turn = (name: string) => {
    symlinkSync(name, join(folder, "..data_new"));
    renameSync(join(folder, "..data_new"), join(folder, "..data"));
  };
  turn("first");
  symlinkSync("..data/key.json", join(folder, "linked.json"));
  const { ring } = watch(join(folder, "linked.json"));
  turn("second");
  await until(() => ring.current.id === "2");

  expect(ring.current.id).toBe("2");
});

test.each([
  ["is broken", "{", 0o600, "SOME_KEY_FILE holds no private Ed25519 JSON Web Key, nor a set of such keys alone."],
  [
    "everybody may read",
    TWO,
    0o644,
    "The configuration is incomplete: SOME_KEY_FILE names a file that everybody may read or change: let its owner alone do so.",
  ],
  [
    "has a development key in second place",
    setOf({ kid: "2", of: two }, { kid: developmentKeyId("x"), of: three }),
    0o600,
    "The configuration is incomplete: SOME_KEY_FILE names a key that was made for development, and this is production.",
  ],
])("a file that %s changes nothing, and is logged in one sentence, once", async (name, text, mode, fault) => {
  const file = join(folder, `${name}.json`);
  put(file, ONE);
  const { ring, lines } = watch(file);
  put(file, text, mode);
  await until(() => lines.length > 0);
  await pause(50);

  expect(ring.current.id).toBe("1");
  expect(lines).toEqual([["error", { keys: "SOME_KEY_FILE", fault }, "keys refused, the last ones stay"]]);
  put(file, TWO);
  await until(() => ring.current.id === "2");
  expect(lines).toHaveLength(2);
});

test("a file that is gone changes nothing", async () => {
  const file = join(folder, "gone.json");
  put(file, ONE);
  const { ring, lines } = watch(file);
  rmSync(file);
  await until(() => lines.length > 0);

  expect(ring.current.id).toBe("1");
});

test("SIGHUP lets it look at once, and nothing is looked at after the service has stopped", async () => {
  const file = join(folder, "signal.json");
  put(file, ONE);
  // Others of this process end on the signal, so that only the watch's own listener hears it.
  const before = new Set<unknown>(process.listeners("SIGHUP"));
  const { ring } = watch(file, { milliseconds: 0 });
  const [hear, ...others] = process.listeners("SIGHUP").filter((listener) => !before.has(listener));
  put(file, TWO);
  await pause(50);
  expect(others).toEqual([]);
  expect(ring.current.id).toBe("1");
  hear?.("SIGHUP");
  expect(ring.current.id).toBe("2");
  stops.pop()?.();

  expect(new Set<unknown>(process.listeners("SIGHUP"))).toEqual(before);
});

test("in production a set with a development key in any place is refused at the start, too", () => {
  const file = join(folder, "development.json");
  put(file, setOf({ kid: "1", of: one }, { kid: developmentKeyId("2"), of: two }));

  expect(() => watch(file)).toThrow("SOME_KEY_FILE names a key that was made for development, and this is production.");
  expect(watch(file, { environment: { NODE_ENV: "development" } }).ring.current.id).toBe("1");
});
