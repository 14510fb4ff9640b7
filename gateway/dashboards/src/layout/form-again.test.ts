import { expect, test } from "@jest/globals";
import { fieldsAgain, formAgain } from "./form-again.js";

const visitWith = (body: object) => ({ request: { body } });

const SENT = {
  action: "/client/withdraw",
  page: "/client",
  values: { reference: "CM 1", on: "2027-01-01", by: "GUARDIAN" },
};
const BROKEN = {
  field: "on",
  words: { de: "Diese Angabe darf nicht in der Zukunft liegen.", en: "Not in the future." },
};

test("a refused form begins as it was filled in, with the rule at the field that broke it", () => {
  const begin = formAgain(visitWith(fieldsAgain(SENT, BROKEN, "de")), "/client/withdraw");

  expect(begin("on", "2026-11-29")).toEqual({
    ...{ value: "2027-01-01", fault: "Diese Angabe darf nicht in der Zukunft liegen." },
  });
  expect(begin("by")).toEqual({ value: "GUARDIAN" });
  expect(begin("interpreter", "yes")).toEqual({ value: "" });
});

test("another form of the same page, and one that nobody refused, begin as always", () => {
  const again = fieldsAgain(SENT, BROKEN, "de");

  expect(formAgain(visitWith(again), "/client/voucher")("on", "today")).toEqual({ value: "today" });
  expect(formAgain(visitWith({ on: "2027-01-01" }), "/client/withdraw")("on", "today")).toEqual({ value: "today" });
  expect(formAgain(visitWith(fieldsAgain(SENT, null, "de")), "/client/withdraw")("on")).toEqual({
    value: "2027-01-01",
  });
});
