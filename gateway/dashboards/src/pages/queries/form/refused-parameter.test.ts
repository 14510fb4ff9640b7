import { expect, test } from "@jest/globals";
import { getSavedQuery } from "../../../testing/hub-contract.js";
import { refusedParameter } from "./refused-parameter.js";

const { sheet } = getSavedQuery("a6-double-funding");
const refusal = (message: string, code = "BAD_USER_INPUT") => ({ message, extensions: { code } });

test("a refusal is told at the field that it is about", () => {
  expect(
    refusedParameter(refusal("The parameter year of the saved query a6-double-funding is from 2020 to 2050."), sheet),
  ).toBe("year");
  expect(refusedParameter(refusal('Variable "$ags" got invalid value "x"; no key.'), sheet)).toBe("ags");
  expect(refusedParameter(refusal("year is over."), sheet)).toBe("year");
});

test("a refusal that names no field, and every other error, is told above the result", () => {
  expect(refusedParameter(refusal("to is before from."), sheet)).toBeNull();
  expect(refusedParameter(refusal("year is over.", "FORBIDDEN"), sheet)).toBeNull();
  expect(refusedParameter(undefined, sheet)).toBeNull();
});
