import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import { type LiveHub, startLiveHub } from "../harness/live-hub.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";

const MATRIX = "schema/access-matrix.yaml";
const NUMBERS = "schema/number-fields.yaml";
const MANIFEST = "schema/saved-queries.json";
const RECORD = "schema/record-of-processing.json";
const NEXT_START = "takes effect when you start npm run dev anew.";

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

const isAnswering = async () => (await hub.ask(`{ labels(type: "AccessKind") { code } }`)).data?.labels !== undefined;

test("the access matrix that is saved is read by every office and the gateway", async () => {
  const said = await hub.saidAfter(() => project.edit(MATRIX, [["minimumCount: ", "minimumCount: 1"]]));

  expect(said).toEqual([expect.stringMatching(/^ {2}✓ .*, gateway anew {2}\d/)]);
  for (const name of SUBGRAPHS) expect(said[0]).toContain(name);
  expect(await isAnswering()).toBe(true);
}, 150_000);

test("an access matrix that nobody can read is one sentence, and the hub goes on as it was", async () => {
  const said = await hub.saidAfter(() => project.edit(MATRIX, [["minimumCount: ", "minimumCount: few # "]]));

  expect(said).toEqual([expect.stringMatching(/^ {2}✗ schema\/access-matrix\.yaml: .*minimumCount.* The hub goes on/)]);
  expect(await isAnswering()).toBe(true);
}, 150_000);

test("what the gateway cannot read also stops a later save of something else that it reads, and the gateway answers", async () => {
  const said = await hub.saidAfter(() => project.edit(MANIFEST, [["{", "{ "]]));
  const answered = await isAnswering();
  await hub.saidAfter(() => project.restore(MATRIX));
  const mended = await hub.saidAfter(() => project.restore(MANIFEST));

  expect(said).toEqual([expect.stringMatching(/^ {2}✗ schema\/access-matrix\.yaml: .*minimumCount.* The hub goes on/)]);
  expect(answered).toBe(true);
  expect(mended).toEqual([expect.stringMatching(/^ {2}✓ gateway anew {2}\d/)]);
}, 150_000);

test("half a record of processing is one sentence, and the gateway goes on", async () => {
  const said = await hub.saidAfter(() => project.edit(RECORD, [["{", ""]]));
  const answered = await isAnswering();
  await hub.saidAfter(() => project.restore(RECORD));

  expect(said).toEqual([
    expect.stringMatching(/^ {2}✗ schema\/record-of-processing\.json: .* The hub goes on as it was/),
  ]);
  expect(answered).toBe(true);
}, 150_000);

test("a list of the schema's rules is held against the contracts that serve", async () => {
  const broken = await hub.saidAfter(() => project.edit(NUMBERS, [['"*.year": calendar year\n', ""]]));
  const mended = await hub.saidAfter(() => project.restore(NUMBERS));

  expect(broken).toEqual([expect.stringMatching(/^ {2}✗ .*\.year.* The hub goes on as it was\./)]);
  expect(mended).toEqual([expect.stringMatching(/^ {2}✓ composed anew {2}\d/)]);
}, 150_000);

test("a saved query takes effect by npm run schema, whose manifest the gateway reads", async () => {
  const query = "schema/saved-queries/own-case/query.graphql";
  const written = await hub.saidAfter(() => project.edit(query, [["\n", "\n# Mine.\n"]]));
  const half = await hub.saidAfter(() => project.edit(MANIFEST, [['"savedQueries": [', '"savedQueries": ']]));
  const built = await hub.saidAfter(() => project.restore(MANIFEST));

  expect(written).toEqual([`  ! ${query}: npm run schema writes it into what the hub reads.`]);
  expect(half).toEqual([expect.stringMatching(/^ {2}✗ schema\/saved-queries\.json: .* The hub goes on as it was\./)]);
  expect(built).toEqual([expect.stringMatching(/^ {2}✓ gateway anew {2}\d/)]);
  expect(await isAnswering()).toBe(true);
}, 150_000);

test.each(["infra/src/dev/steps.ts", "package.json", "schema/offices/src/offices.ts"])(
  "%s needs a new start, which one line says",
  async (file) => {
    expect(await hub.saidAfter(() => project.edit(file, [["\n", "\n\n"]]))).toEqual([`  ! ${file}: ${NEXT_START}`]);
  },
  150_000,
);
