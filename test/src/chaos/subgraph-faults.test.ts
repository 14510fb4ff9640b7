import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { sendJson } from "../registry/fake-subgraph.js";
import { ALL, EXPECTED_WITHOUT_HOMES, expectedData, WITHOUT_HOMES } from "../registry/registry.js";
import { type RegistryHub, startRegistryHub } from "../registry/registry-hub.js";
import { answersTo, distinct, medianOf, sourceOf } from "./subgraph-faults/answers.js";
import { ENTITY_FAULTS, faultCases, WRONG_TYPES } from "./subgraph-faults/faults.js";
import { ask, type LoadedAnswer, load } from "./subgraph-faults/load.js";

/** The gateway's patience with one fetch; a subgraph that answers or closes comes nowhere near it, however busy the machine is. */
const PATIENCE = 3000;
const LOAD = { clients: { [ALL]: 14, [WITHOUT_HOMES]: 6 }, milliseconds: 1200 };
/** Of a factor: clients that are refused at once ask more often, and the machine does other things. */
const MOST_SLOWER = 20;
const MEBIBYTE = 1024 * 1024;
/** 28 fetches of at most 1 MiB under way, decoded and not collected yet, on top of what sound answers take. */
const MOST_GROWTH = 256 * MEBIBYTE;
/** A leak of any failure would show: there have been thousands in the end. */
const MOST_HEAP_GROWTH = 12 * MEBIBYTE;

let hub: RegistryHub;
let soundMilliseconds: number;
let sound: { readonly peak: number; readonly heap: number };

beforeAll(async () => {
  hub = await startRegistryHub({
    silent: true,
    nodeOptions: ["--expose-gc", "--import", new URL("subgraph-faults/memory-probe.js", import.meta.url).href],
    settings: {
      FETCH_TIMEOUT_MILLISECONDS: String(PATIENCE),
      FETCH_MOST_BYTES: String(MEBIBYTE),
      CIRCUIT_HALF_OPEN_MILLISECONDS: "200",
    },
  });
  await load(hub.url, LOAD);
  const answers = await load(hub.url, LOAD);
  expectComplete(answers);
  soundMilliseconds = medianOf(answers, WITHOUT_HOMES);
  sound = await memory();
});

afterEach(async () => {
  hub.offices.homes.fault = null;
  await untilComplete();
});

afterAll(() => hub.stop());

async function memory(): Promise<{ readonly peak: number; readonly heap: number }> {
  const told = once(hub.process, "message");
  hub.process.send("memory");
  const [{ peak, heap }] = await told;

  return { peak, heap };
}

function expectComplete(answers: readonly LoadedAnswer[]): void {
  expect(distinct(answersTo(answers, ALL), ({ status, body: { data, errors } }) => ({ status, data, errors }))).toEqual(
    [{ status: 200, data: expectedData(true) }],
  );
  expectUntouched(answers);
}

function expectUntouched(answers: readonly LoadedAnswer[]): void {
  expect(
    distinct(answersTo(answers, WITHOUT_HOMES), ({ status, body: { data, errors } }) => ({ status, data, errors })),
  ).toEqual([{ status: 200, data: EXPECTED_WITHOUT_HOMES }]);
}

/** The circuit half-opens and closes again. */
async function untilComplete(): Promise<void> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    const answer = await ask(hub.url, ALL);
    if (!answer.body.errors) {
      expect(answer.body.data).toEqual(expectedData(true));
      expect(sourceOf(answer, "homes").status).toBe("COMPLETE");

      return;
    }
    await pause(50);
  }
  throw new Error("The subgraph is sound again, and the answers are not complete.");
}

/** Fields of the broken subgraph are null with an error each; everything else is there, what rests on it too. */
async function expectOnlyHomesMissing(answers: readonly LoadedAnswer[], reason: string): Promise<void> {
  const broken = answersTo(answers, ALL);
  const paths = [...Array.from({ length: 10 }, (_none, index) => ["people", index]), ["streets"]];
  const errors = paths.map((path) => ({
    message: "A source did not answer.",
    path,
    extensions: { code: "SOURCE_UNAVAILABLE" },
  }));

  expect(distinct(broken, ({ status, body: { data } }) => ({ status, data }))).toEqual([
    { status: 200, data: expectedData(false) },
  ]);
  expect(distinct(broken, ({ body }) => body.errors)).toEqual([errors]);
  const sources = distinct(broken, (answer) => sourceOf(answer, "homes"));
  expect(sources).toContainEqual({ subgraph: "homes", status: "UNAVAILABLE", reason });
  for (const source of sources) {
    expect(source).toEqual({
      subgraph: "homes",
      status: "UNAVAILABLE",
      reason: expect.stringMatching(new RegExp(`^(${reason}|CIRCUIT_OPEN)$`)),
    });
  }
  for (const name of ["people", "work", "summary"]) {
    expect(distinct(broken, (answer) => sourceOf(answer, name))).toEqual([
      { subgraph: name, status: "COMPLETE", reason: null },
    ]);
  }
  expectUntouched(answers);
  expect(medianOf(answers, WITHOUT_HOMES)).toBeLessThan(MOST_SLOWER * soundMilliseconds);
  expect((await memory()).peak - sound.peak).toBeLessThan(MOST_GROWTH);
}

test.each(faultCases(PATIENCE))(
  "under load, of a subgraph that is $name only its own fields are missing, as $reason",
  async ({ fault, reason }) => {
    hub.offices.homes.fault = fault;

    await expectOnlyHomesMissing(await load(hub.url, LOAD), reason);
  },
);

test("under load, of a subgraph that is killed only its own fields are missing, as UNREACHABLE", async () => {
  await hub.offices.homes.kill();
  const answers = await load(hub.url, LOAD);
  await hub.offices.homes.start();

  await expectOnlyHomesMissing(answers, "UNREACHABLE");
});

test.each(ENTITY_FAULTS)(
  "entities answered as $name are an INVALID_ANSWER, and the root's fields stay",
  async ({ fault }) => {
    hub.offices.homes.fault = fault;
    const answers = await load(hub.url, { ...LOAD, milliseconds: 300 });
    const { streets } = expectedData(true);

    expect(distinct(answersTo(answers, ALL), ({ status, body: { data } }) => ({ status, data }))).toEqual([
      { status: 200, data: { ...expectedData(false), streets } },
    ]);
    for (const { body } of answersTo(answers, ALL)) {
      expect(new Set(body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code))).toEqual(
        new Set(["SOURCE_UNAVAILABLE"]),
      );
      expect(body.errors.map(({ path }: { path: unknown[] }) => path)).toEqual(
        Array.from({ length: 10 }, (_none, index) => ["people", index]),
      );
    }
    expect(distinct(answersTo(answers, ALL), (answer) => sourceOf(answer, "homes"))).toEqual([
      { subgraph: "homes", status: "PARTIAL", reason: "INVALID_ANSWER" },
    ]);
    expectUntouched(answers);
  },
);

test("entities whose fields are not of their types lose these fields only, each with an error", async () => {
  hub.offices.homes.fault = WRONG_TYPES;
  const answers = await load(hub.url, { ...LOAD, milliseconds: 300 });
  const { people, ...others } = expectedData(true);

  expect(distinct(answersTo(answers, ALL), ({ status, body: { data } }) => ({ status, data }))).toEqual([
    { status: 200, data: { ...others, people: people.map((one) => ({ ...one, rooms: null })) } },
  ]);
  expect(
    distinct(answersTo(answers, ALL), ({ body }) => body.errors.map(({ path }: { path: unknown }) => path)),
  ).toEqual([people.map((_person, index) => ["people", index, "rooms"])]);
  expectUntouched(answers);
});

test("errors that a subgraph answers without data pass, and it counts as having answered", async () => {
  hub.offices.homes.fault = (response) =>
    sendJson(response, { errors: [{ message: "Not for you.", extensions: { code: "NOT_AVAILABLE" } }] });
  const answers = await load(hub.url, { ...LOAD, milliseconds: 300 });
  const error = { message: "Not for you.", extensions: { code: "NOT_AVAILABLE" } };

  expect(distinct(answersTo(answers, ALL), ({ status, body: { data, errors } }) => ({ status, data, errors }))).toEqual(
    [{ status: 200, data: expectedData(false), errors: [error, error] }],
  );
  expect(distinct(answersTo(answers, ALL), (answer) => sourceOf(answer, "homes"))).toEqual([
    { subgraph: "homes", status: "COMPLETE", reason: null },
  ]);
  expectUntouched(answers);
});

test("once everything is sound again nothing of what went wrong is kept in memory", async () => {
  expectComplete(await load(hub.url, LOAD));

  expect((await memory()).heap - sound.heap).toBeLessThan(MOST_HEAP_GROWTH);
});
