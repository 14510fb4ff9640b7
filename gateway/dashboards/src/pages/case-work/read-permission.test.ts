import { expect, test } from "@jest/globals";
import { readPermission } from "./read-permission.js";
import { scopeOf } from "./withdrawal-form.js";

const TEXT: Parameters<typeof readPermission>[1] = {
  version: "2026-1",
  locale: "ar",
  modules: [
    { code: "CM", heading: "", kind: "CONSENT", sender: "CASE_MANAGEMENT", categories: ["PATH_SEGMENTS"] },
    { code: "LINK", heading: "", kind: "CONSENT", sender: "IMMIGRATION", categories: ["LINKING"] },
  ],
};
const FORM = { module: "CM", group: "LG-05711", from: "2026-12-01", to: "2027-05-30", channel: "WRITTEN" };
const read = (form: Readonly<Record<string, string>>) => readPermission(new Map(Object.entries(form)), TEXT);

test("kind, office and data of a permission are those of the text's module, with its version and language", () => {
  expect(read({ ...FORM, giver: "SELF", guardians: "2", sixteen: "2030-01-01" })).toEqual({
    ...{ kind: "CONSENT", sender: "CASE_MANAGEMENT", categories: ["PATH_SEGMENTS"], recipient: "LG-05711" },
    ...{ textVersion: "2026-1", language: "ar", validFrom: "2026-12-01", validTo: "2027-05-30" },
    ...{ channel: "WRITTEN", interpreter: false, giver: "SELF" },
  });
});

test("a guardian's permission says how many sign and when the person is 16", () => {
  expect(read({ ...FORM, giver: "GUARDIAN", guardians: "2", sixteen: "2030-01-01", interpreter: "yes" })).toMatchObject(
    {
      ...{ giver: "GUARDIAN", guardiansNeeded: 2, sixteenOn: "2030-01-01", interpreter: true },
    },
  );
});

test("a permission to be linked goes to the trust centre, and one of no module of the text is none", () => {
  expect(read({ ...FORM, module: "LINK" })).toMatchObject({ recipient: "VS" });
  expect(read({ ...FORM, module: "OTHER" })).toBeNull();
});

test("a withdrawal is of one permission, of all to one recipient, or of all", () => {
  expect(["id 7f", "recipient LG-05711", "all"].map(scopeOf)).toEqual([
    { ids: ["7f"] },
    { recipient: "LG-05711" },
    { all: true },
  ]);
});
