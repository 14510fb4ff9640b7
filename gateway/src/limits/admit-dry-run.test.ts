import { expect, test } from "@jest/globals";
import { generateSigningKeys, importSigningKey } from "@kim-hub/kit/keys";
import { Role } from "@kim-hub/kit/viewer";
import { buildSchema, getOperationAST, parse } from "graphql";
import { createHubContext } from "../caller/hub-context.js";
import { readDryRun } from "../http/read-dry-run.js";
import { admitDryRun } from "./admit-dry-run.js";

const NOBODY = { actor: "s", role: Role.PUBLIC, body: null, authority: null, purpose: null, caseReference: null };
const schema = buildSchema("type Query { a: Int } type Mutation { b: Int }");
const key = importSigningKey("key", JSON.stringify((await generateSigningKeys()).privateKey));
const MARKED = { extensions: { dryRun: true } };

function admit(request: object, { text = "{ a }", allowsDryRuns = true } = {}): string {
  const document = parse(text);
  const definition = getOperationAST(document) ?? undefined;
  const context = createHubContext(NOBODY, key, {
    dryRun: readDryRun({ body: MARKED, query: {}, ip: "127.0.0.1", ...request }),
  });
  try {
    admitDryRun({ allowsDryRuns })({ schema, document, definition, variables: {}, documentHash: "" }, context);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }

  return context.dryRun ? "a dry run" : "no dry run";
}

test("a dry run is for development, for callers on the machine of the hub, and for what changes nothing", () => {
  for (const ip of ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"]) expect(admit({ ip })).toBe("a dry run");
  for (const ip of ["192.168.1.7", "::ffff:10.0.0.1", "2001:db8::1", "unknown", ""])
    expect(admit({ ip })).toBe("A dry run is for callers on the machine of the hub itself.");
  expect(admit({}, { allowsDryRuns: false })).toBe("A dry run is for development, and this is production.");
  expect(admit({}, { text: "mutation { b }" })).toBe("A dry run changes nothing: a mutation has none.");
});

test("the mark is a member of the body or of the address, and exactly true", () => {
  const query = { extensions: JSON.stringify({ dryRun: true }) };

  expect(admit({ body: undefined, query })).toBe("a dry run");
  for (const body of [undefined, null, "dryRun", [], { dryRun: true }, { extensions: { dryRun: "true" } }])
    expect(admit({ body })).toBe("no dry run");
});
