import { expect, test } from "@jest/globals";
import { readWorkerCount } from "./worker-count.js";

test("the command line decides before the environment; without either there is one process", () => {
  expect(readWorkerCount([], {})).toBe(1);
  expect(readWorkerCount([], { GATEWAY_WORKERS: "3" })).toBe(3);
  expect(readWorkerCount(["--workers", "2"], { GATEWAY_WORKERS: "3" })).toBe(2);
});

test.each([["0"], ["65"], ["two"], ["1.5"]])("%s workers are refused with the rule", (count) => {
  expect(() => readWorkerCount(["--workers", count], {})).toThrow("GATEWAY_WORKERS is not a whole number from 1 to 64");
});
