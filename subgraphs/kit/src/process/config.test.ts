import { expect, test } from "@jest/globals";
import { Settings } from "./config.js";

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
