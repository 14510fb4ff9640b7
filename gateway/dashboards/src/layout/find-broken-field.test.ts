import { expect, test } from "@jest/globals";
import { findBrokenField, readBrokenField } from "./find-broken-field.js";

const refused = (fields: readonly string[], ruleInGerman: string | null = "darf nicht in der Zukunft liegen") => ({
  message: "What a person declares cannot be dated in the future.",
  extensions: { code: "BAD_USER_INPUT", broken: { fields, rule: "must not be in the future", ruleInGerman } },
});
const WORDS = { de: "Diese Angabe darf nicht in der Zukunft liegen.", en: "This value must not be in the future." };

test("a rule stands at the field that the form has of it", () => {
  expect(findBrokenField(refused(["on"]), { on: {}, from: {} })).toEqual({ field: "on", words: WORDS });
  expect(findBrokenField(refused(["on"]), { from: {} })).toEqual({ field: "from", words: WORDS });
  expect(findBrokenField(refused(["by", "signer"]), { signer: {} })).toEqual({ field: "signer", words: WORDS });
  expect(findBrokenField(refused(["on"]), {})).toEqual({ field: null, words: WORDS });
});

test("an error that tells no rule, or only in English, is about no field", () => {
  expect(findBrokenField({ message: "Another sentence.", extensions: {} }, { on: {} })).toBeNull();
  expect(findBrokenField(refused(["on"], null), { on: {} })).toBeNull();
  expect(findBrokenField({ message: "The variable $state must be a State." }, { on: {} })).toBeNull();
});

test("a value that the hub cannot read, or that is too long, has its rule at its field", () => {
  const labels = { to: {}, assessment: {}, channel: {} };
  const tell = (message: string) => {
    const { field, words } = findBrokenField({ message }, labels) ?? {};

    return [field, words?.de];
  };

  expect(tell("The variable $input must be PermissionInput!, at input.validTo: a LocalDate is a day.")).toEqual([
    ...["to", "Diese Angabe muss ein Tag sein."],
  ]);
  expect(tell("The argument assessment is longer than 10000 characters.")).toEqual([
    ...["assessment", "Diese Angabe muss kürzer sein."],
  ]);
  expect(tell("The variable $channel must be PermissionChannel!")).toEqual([
    ...["channel", "Diese Angabe muss zur Auswahl gehören."],
  ]);
});

test("a broken field is read from a cookie, and nothing else", () => {
  const broken = { field: "on", words: WORDS };

  expect(readBrokenField(broken)).toEqual(broken);
  expect(readBrokenField({ ...broken, field: null })).toEqual({ ...broken, field: null });
  expect([null, {}, { field: "on" }, { words: { de: "Nein." } }].map(readBrokenField)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
