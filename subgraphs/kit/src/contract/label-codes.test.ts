import { expect, test } from "@jest/globals";
import { readContract } from "./contract.js";
import { labelCodes } from "./label-codes.js";

const CONTRACT = readContract(`
  type Query { cases: [Case!]! agency: Agency }
  type Case { state: State! stages: [Stage!]! title: String! agency: Agency }
  union Agency = Office | Provider
  type Office { kind: Kind }
  type Provider { kind: Kind name: String }
  enum State { "Laufend." OPEN "Ruhend." PAUSED NEW }
  enum Stage { "Erstberatung.\\nThe first talk." OPEN "Assessment." ASSESSMENT }
  enum Kind { "Ausländerbehörde." ABH "Träger." BODY }`);

const QUERY = `
  query Cases { cases { ...state  phases: stages title agency { ... on Office { kind } ... on Provider { kind name } } } }
  fragment state on Case { state  __typename }`;

test("codes become labels by the field that holds them, through aliases, lists and fragments", () => {
  const row = { state: "OPEN", __typename: "Case", phases: ["OPEN", "ASSESSMENT"], title: "OPEN" };
  const data = {
    cases: [
      { ...row, agency: { kind: "BODY", name: "ABH" } },
      { ...row, agency: null },
    ],
  };
  const labelled = { ...row, state: "Laufend", phases: ["Erstberatung", "Assessment"] };

  expect(labelCodes(data, QUERY, CONTRACT)).toEqual({
    cases: [
      { ...labelled, agency: { kind: "Träger", name: "ABH" } },
      { ...labelled, agency: null },
    ],
  });
});

test("a code without label, and a field that the supergraph does not know, stay as they are", () => {
  const data = { cases: [{ state: "NEW", mood: "OPEN" }] };

  expect(labelCodes(data, "{ cases { state mood } }", CONTRACT)).toEqual(data);
});
