import { expect, test } from "@jest/globals";
import { type Environment, Settings } from "./config.js";
import { settingNames, settingsFor } from "./setting-names.js";

function read(environment: Environment): object {
  const settings = new Settings(environment);

  return settings.finish({
    port: settings.number("PORT"),
    keys: settings.file("KEYS_FILE"),
    url: settings.secureUrl("SOURCE_URL"),
    origins: settings.origins("ORIGINS"),
  });
}

test("a reader's names are all known, though nothing that it needs is there", () => {
  expect([...settingNames(read)]).toEqual([
    "PORT",
    "KEYS_FILE",
    "SOURCE_URL",
    "NODE_ENV",
    "PLAIN_HTTP_HOSTS",
    "ORIGINS",
  ]);
});

test("a service gets what it reads and nothing else", () => {
  expect(settingsFor(read, { PORT: "1", PASSWORD: "secret" })).toEqual({ PORT: "1" });
});
