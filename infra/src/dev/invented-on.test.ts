import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { readHubConfig } from "../installation/config.js";
import { keepDay } from "./invented-on.js";

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), "invented-on-"));
});

afterEach(() => rmSync(dataDirectory, { recursive: true }));

const besideHubOf = (inventedOn: string) => ({ dataDirectory, others: { ...readHubConfig({}), inventedOn } });

test("the people of a data directory are those of its first start's day", () => {
  expect(keepDay({ dataDirectory, others: null })).toBe(localDate());
});

test("beside a running hub they are that hub's, also in later starts", () => {
  const day = keepDay(besideHubOf("2026-11-20"));

  expect([day, keepDay({ dataDirectory, others: null })]).toEqual(["2026-11-20", "2026-11-20"]);
});

test("people of another day than the running hub's are refused in one sentence", () => {
  keepDay(besideHubOf("2026-11-20"));

  expect(() => keepDay(besideHubOf("2026-11-21"))).toThrow(
    `The people of ${dataDirectory} were invented on 2026-11-20, those of the running hub on 2026-11-21; remove the folder or set DATA_DIRECTORY.`,
  );
});
