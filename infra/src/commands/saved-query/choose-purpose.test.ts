import { expect, test } from "@jest/globals";
import { DataClass } from "@kim-hub/kit/data-class";
import { savedQuery } from "@kim-hub/kit/test-saved-query";
import { Purpose } from "@kim-hub/kit/viewer";
import { choosePurpose } from "./choose-purpose.js";

const { STEERING_REPORT, FUNDING_AUDIT, FUNDING_PROOF } = Purpose;

const choose = (purposes: readonly Purpose[], username?: string) =>
  choosePurpose(savedQuery({ sheet: { purposes, classes: [DataClass.AGGREGATE] } }), username, { environment: {} });

test("what is public has no purpose, and a query with one purpose has that, for every role", () => {
  expect(choose([])).toBeUndefined();
  expect(choose([], "auditor.funding")).toBeUndefined();
  expect(choose([STEERING_REPORT])).toBe(STEERING_REPORT);
  expect(choose([STEERING_REPORT], "casemanager.borken")).toBe(STEERING_REPORT);
});

test("of several purposes it is the one that the access matrix grants to the role", () => {
  expect(choose([STEERING_REPORT, FUNDING_AUDIT], "steering.bielefeld")).toBe(STEERING_REPORT);
  expect(choose([STEERING_REPORT, FUNDING_AUDIT], "auditor.funding")).toBe(FUNDING_AUDIT);
});

test("where none is granted, or nobody asks, the gateway says what is missing", () => {
  expect(choose([STEERING_REPORT, FUNDING_AUDIT], "casemanager.borken")).toBeUndefined();
  expect(choose([STEERING_REPORT, FUNDING_AUDIT])).toBeUndefined();
});

test("where several are granted the person says which", () => {
  expect(() => choose([STEERING_REPORT, FUNDING_PROOF], "coordinator.borken")).toThrow(
    "KIM_COORDINATOR may run sample for several purposes; say with --purpose: STEERING_REPORT or FUNDING_PROOF.",
  );
});
