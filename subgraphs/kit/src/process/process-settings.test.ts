import { expect, test } from "@jest/globals";
import { Settings } from "./config.js";
import { createLog } from "./log.js";
import { readProcessSettings, UNOBSERVED } from "./process-settings.js";

const read = (environment: Readonly<Record<string, string>>) => {
  const settings = new Settings(environment);

  return settings.finish(readProcessSettings(settings));
};

test("without settings metrics and traces go nowhere, and an end waits for nobody", () => {
  expect(read({})).toEqual(UNOBSERVED);
});

test("metrics have a port of their own, on the loopback address unless another is named", () => {
  expect(read({ METRICS_PORT: "9464" }).metrics).toEqual({ host: "127.0.0.1", port: 9464 });
  expect(read({ METRICS_PORT: "9464", METRICS_HOST: "10.0.0.1" }).metrics).toEqual({ host: "10.0.0.1", port: 9464 });
});

test.each([
  [{ METRICS_PORT: "nine" }, "METRICS_PORT is not a whole number from 0 to 65535"],
  [{ DRAIN_SECONDS: "601" }, "DRAIN_SECONDS is not a whole number from 0 to 600"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is none of trace, debug, info, warn, error, fatal, silent"],
  [{ TRACES_URL: "collector" }, "TRACES_URL is not a URL"],
  [{ TRACES_URL: "http://collector.example/v1/traces" }, "TRACES_URL is not an https address"],
])("%j is refused with the rule", (environment, rule) => {
  expect(() => read(environment)).toThrow(rule);
});

test("a log has the level that its process is given; one that there is not is info, until the settings refuse it", () => {
  expect(createLog("hub", {}).level).toBe("info");
  expect(createLog("hub", { LOG_LEVEL: "warn" }).level).toBe("warn");
  expect(createLog("hub", { LOG_LEVEL: "loud" }).level).toBe("info");
});
