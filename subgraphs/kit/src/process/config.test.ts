import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { Settings } from "./config.js";

const folder = mkdtempSync(join(tmpdir(), "settings-"));

afterAll(() => rmSync(folder, { recursive: true }));

function writeSecret(text: string, mode: number): string {
  const file = join(folder, String(mode));
  writeFileSync(file, text);
  chmodSync(file, mode);

  return file;
}

test.each([0o600, 0o640, 0o400])("a secret is read from a file of mode %o", (mode) => {
  const settings = new Settings({ KEY_FILE: writeSecret("secret", mode) });

  expect(settings.finish({ key: settings.secretFile("KEY_FILE") })).toEqual({ key: "secret" });
});

test.each([0o604, 0o644, 0o602])(
  "in production a secret in a file of mode %o is refused, under development it is read",
  (mode) => {
    const KEY_FILE = writeSecret("secret", mode);
    for (const NODE_ENV of [undefined, "production", "Test"]) {
      const settings = new Settings({ KEY_FILE, NODE_ENV });
      settings.secretFile("KEY_FILE");

      expect(() => settings.finish({})).toThrow(
        "KEY_FILE names a file that everybody may read or change: let its owner alone do so.",
      );
    }
    const settings = new Settings({ KEY_FILE, NODE_ENV: "development" });

    expect(settings.finish({ key: settings.secretFile("KEY_FILE") })).toEqual({ key: "secret" });
  },
);

test("a secret in the environment is refused by its name, and repeated nowhere", () => {
  const settings = new Settings({ KEY: '{"d":"hidden"}', OTHER_KEY_FILE: '{"d":"hidden"}' });
  settings.secretFile("KEY_FILE");
  settings.secretFile("OTHER_KEY_FILE");

  expect(() => settings.finish({})).toThrow(
    /^The configuration is incomplete: KEY holds a secret, which belongs in a file that KEY_FILE names; KEY_FILE is missing; OTHER_KEY_FILE names no file that can be read\.$/,
  );
});

test("a database's password comes from a file, whatever signs it has", () => {
  const DATABASE_PASSWORD_FILE = writeSecret("p@ss/w%rd\n", 0o600);
  const settings = new Settings({ DATABASE_URL: "postgresql://role@host/name", DATABASE_PASSWORD_FILE });
  const { url } = settings.finish({ url: settings.databaseUrl("DATABASE_URL", "DATABASE_PASSWORD_FILE") });

  expect(decodeURIComponent(new URL(url).password)).toBe("p@ss/w%rd");
});

test.each(["postgresql://role:hidden@host/name", "postgresql://role@host/name?password=hidden"])(
  "a password in the URL %s is refused, and not repeated",
  (DATABASE_URL) => {
    const settings = new Settings({ DATABASE_URL });
    settings.databaseUrl("DATABASE_URL", "DATABASE_PASSWORD_FILE");

    expect(() => settings.finish({})).toThrow(
      "The configuration is incomplete: DATABASE_URL holds a password, which belongs in a file that DATABASE_PASSWORD_FILE names.",
    );
  },
);

test("every fault is told at once, by name", () => {
  const settings = new Settings({ PORT: "70000", DATABASE_URL: "here" });
  settings.number("PORT");
  settings.url("DATABASE_URL");
  settings.text("HOST");
  settings.file("KEY_FILE");

  expect(() => settings.finish({})).toThrow(
    "The configuration is incomplete: PORT is not a whole number from 0 to 65535; DATABASE_URL is not a URL; HOST is missing; KEY_FILE is missing.",
  );
});

test("finished settings are frozen", () => {
  expect(Object.isFrozen(new Settings({}).finish({ port: 1 }))).toBe(true);
});

test("a file that cannot be read is named", () => {
  const settings = new Settings({ KEY_FILE: "/nowhere/key.json" });
  settings.file("KEY_FILE");

  expect(() => settings.finish({})).toThrow("KEY_FILE names a file that cannot be read: /nowhere/key.json");
});

test("a flag is true or false, its fallback when empty, and a fault when anything else", () => {
  const settings = new Settings({ ON: "true", OFF: "false", EMPTY: "", ODD: "1" });

  expect([settings.flag("ON", false), settings.flag("OFF", true), settings.flag("EMPTY", true)]).toEqual([
    true,
    false,
    true,
  ]);
  settings.flag("ODD", true);
  expect(() => settings.finish({})).toThrow("ODD is neither true nor false");
});

test.each([
  [{ NODE_ENV: "development" }, true],
  [{ NODE_ENV: "test" }, true],
  [{ NODE_ENV: "development", DATABASE_ERRORS: "masked" }, false],
  [{ NODE_ENV: "production" }, false],
  [{}, false],
])("with %j answers tell what the database says of an error: %s", (environment, tells) => {
  expect(new Settings(environment).tellsDatabaseErrors).toBe(tells);
});
