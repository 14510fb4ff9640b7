import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { type LiveHub, startLiveHub } from "../harness/live-hub.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";

const ERRORS = "subgraphs/kit/src/errors/errors.ts";
const INPUT = "subgraphs/records/src/recording/create-input.ts";
const RULES = "schema/src/compose.ts";
const POLICY = "gateway/src/limits/introspection-policy.ts";
const INTROSPECTION = "{ __schema { queryType { name } } }";

let project: ProjectCopy;
let hub: LiveHub;

beforeAll(async () => {
  project = await copyProject();
  hub = await startLiveHub(project, { prepared: true });
}, 400_000);

afterAll(async () => {
  await hub.stop();
  project.remove();
}, 60_000);

const label = async () => (await hub.ask(`{ labels(type: "AccessKind") { label } }`)).data?.labels;
const refusal = async (query: string) => (await hub.ask(query)).errors?.[0]?.message;

test("a save in the kit renews every office and the gateway, and their answers", async () => {
  const said = await hub.saidAfter(() =>
    project.edit(ERRORS, [['super("BAD_USER_INPUT", message,', 'super("BAD_USER_INPUT", message.toUpperCase(),']]),
  );

  expect(said).toEqual([expect.stringMatching(/^ {2}✓ .*, gateway anew {2}\d/)]);
  for (const name of SUBGRAPHS) expect(said[0]).toContain(name);
  expect(await refusal(`{ labels(type: "Nothing") { label } }`)).toBe("THE HUB HAS NO CODES OF THAT TYPE.");
}, 150_000);

test("a save in records renews every office, and names the contracts that it changes", async () => {
  const said = await hub.saidAfter(() =>
    project.edit(INPUT, [["What is recorded of ${table", "What is kept of ${table"]]),
  );

  expect(said).toEqual([
    expect.stringMatching(/^ {2}✓ .* anew; contract changed: .* \(npm run schema writes it\) {2}\d/),
  ]);
  expect(said[0]).not.toContain("gateway");
  expect(await label()).toEqual([{ label: "Gelesen" }, expect.anything()]);
}, 150_000);

test("a rule of the schema that the contracts break is named, and the last good graph answers; without it they compose", async () => {
  const broken = await hub.saidAfter(() =>
    project.edit(RULES, [["  const faults = [\n", '  const faults = [\n    "Label.label has no place here.",\n']]),
  );
  const answered = await label();
  const mended = await hub.saidAfter(() => project.restore(RULES));

  expect(broken).toEqual([
    expect.stringMatching(/✗ schema: Label\.label has no place here\. The hub goes on as it was\./),
  ]);
  expect(answered).toEqual([{ label: "Gelesen" }, expect.anything()]);
  expect(mended).toEqual([expect.stringMatching(/^ {2}✓ nothing that runs has changed {2}\d/)]);
}, 150_000);

test("a save in the gateway renews the gateway alone, and its answers", async () => {
  const said = await hub.saidAfter(() =>
    project.edit(POLICY, [["is open to agency developers only.", "is open to few."]]),
  );

  expect(said).toEqual([expect.stringMatching(/^ {2}✓ gateway anew {2}\d/)]);
  expect(await refusal(INTROSPECTION)).toBe("Introspection is open to few.");
}, 150_000);

test("what was saved while the compiler ran, and looks older than what that has written, takes effect as well", async () => {
  const said = await hub.saidAfter(() => {
    project.restore(POLICY);
    utimesSync(join(project.folder, POLICY), 1, 1);
  });

  expect(said).toEqual([expect.stringMatching(/^ {2}✓ gateway anew {2}\d/)]);
  expect(await refusal(INTROSPECTION)).toBe("Introspection is open to agency developers only.");
}, 150_000);
