import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { generateSigningKeys, importSigningKey } from "@kim-hub/kit/keys";
import { ANONYMOUS, Role } from "@kim-hub/kit/viewer";
import { parse } from "graphql";
import { createHubContext } from "../caller/hub-context.js";
import { Engine } from "../engine/engine.js";
import { markAccountable } from "./accountable.js";

const SCHEMA = new URL("../../../schema/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, SCHEMA), "utf8");
const engine = new Engine(read("supergraph.graphql"));
const key = importSigningKey("key", JSON.stringify((await generateSigningKeys()).privateKey));
const NOBODY = { actor: ANONYMOUS, role: Role.PUBLIC, body: null, authority: null, purpose: null, caseReference: null };
const { apiSchema, publicFields } = engine.supergraph;
const mark = markAccountable(() => publicFields);

function isAccountable(text: string): boolean {
  const context = createHubContext(NOBODY, key);
  mark({ schema: apiSchema, document: parse(text), definition: undefined, variables: {}, documentHash: "" }, context);

  return context.accountable;
}

test("a saved query is accountable unless all that it reads is public", () => {
  const texts = readdirSync(new URL("saved-queries", SCHEMA)).map((id) => read(`saved-queries/${id}/query.graphql`));
  const isPublic = (text: string) => engine.prepare(text).effect === "READ_PUBLIC";

  expect(texts.filter(isPublic).length).toBeGreaterThan(5);
  expect(texts.map(isAccountable)).toEqual(texts.map((text) => !isPublic(text)));
});

test.each([
  ["{ stateBodies { id name } }", false],
  ["{ __typename __schema { types { name } } }", false],
  ['query ($no: Boolean!) { stateBodies { id } immigrationFile(id: "a") @include(if: $no) { __typename } }', true],
  ['{ ...deep } fragment deep on Query { ... on Query { immigrationFile(id: "a") { id } } }', true],
  ['query A { stateBodies { id } } query B { immigrationFile(id: "a") { id } }', true],
  ["mutation { __typename }", true],
])("%s: accountable is %s", (text, accountable) => {
  expect(isAccountable(text)).toBe(accountable);
});
