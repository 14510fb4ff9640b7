import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { specifiedRules } from "graphql";
import { Engine } from "../engine/engine.js";
import { PlanError } from "../engine/planning/input/plan-error.js";
import type { SchemaTexts } from "../engine/supergraph/schema-texts.js";
import { KeptPlans } from "./kept-plans.js";
import { OperationPlanning } from "./operation-planning.js";
import { Planner } from "./planner.js";
import type { MadePlan } from "./planning-messages.js";

const SDL = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
const LIMITS = { milliseconds: 30_000, mebibytes: 512 };
/** In which no thread plans anything. */
const NO_TIME = { ...LIMITS, milliseconds: 0 };
const ASKED = { text: "{ territories { ags name } }", operationName: undefined };
const OTHER = { text: "{ territories { ags } }", operationName: undefined };

let directory: string;
let warnings: object[];
let schemas: SchemaTexts;
let plans: readonly MadePlan[];

/** As a process that starts has it. */
const start = (limits = NO_TIME) => new Planner(SDL, limits, { kept: keep(SDL) });
const keep = (sdl: string) =>
  new KeptPlans(sdl, { directory, log: { warn: (told: unknown) => warnings.push(Object(told)) } });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "plans-"));
  warnings = [];
  const first = start(LIMITS);
  schemas = await first.ready();
  plans = await first.plan(ASKED, "a");
  await first.stop();
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("the next start plans nothing that was planned before, and only what is new", async () => {
  const second = start();

  expect([second.isKept(ASKED), second.isKept(OTHER)]).toEqual([true, false]);
  expect(await second.ready()).toEqual(schemas);
  expect(await second.plan(ASKED, "a")).toEqual(plans);
  await expect(second.plan(OTHER, "a")).rejects.toThrow(PlanError);
  await second.stop();
});

test("the engine runs kept plans as those it makes itself", async () => {
  const second = start();
  const asked: string[] = [];
  const ask = async ({ body }: { readonly body: Buffer }) => {
    asked.push(body.toString());

    return { data: null, errors: [], moreErrors: 0, plain: true };
  };
  const engine = new Engine(SDL, await second.ready());
  const kept = await second.plan(ASKED, "a");
  await engine.supergraph.withPlans(kept, () => engine.prepare(ASKED.text)).execute({}, ask);
  await new Engine(SDL).prepare(ASKED.text).execute({}, ask);

  expect(asked).toHaveLength(2);
  expect(asked[0]).toBe(asked[1]);
});

test("a saved query whose plans are kept is not planned ahead again", async () => {
  const second = start();
  const engine = new Engine(SDL, await second.ready());
  const planning = new OperationPlanning(specifiedRules);
  planning.add(engine, second);

  expect(await planning.warm(engine, ASKED)).toEqual([]);
  expect(await planning.warm(engine, OTHER)).toHaveLength(1);
  await second.stop();
});

test("a process that runs already finds what another one keeps since", async () => {
  const [one, other] = [keep(SDL), keep(SDL)];
  await one.keepPlans(OTHER, plans);

  expect(await other.find(OTHER)).toEqual(plans);
});

test("of another supergraph nothing is found", async () => {
  const other = keep(`${SDL}\n`);

  expect(other.findSchemas()).toBeNull();
  expect(other.has(ASKED)).toBe(false);
  expect(await other.find(ASKED)).toBeNull();
});

test("of many supergraphs those are kept that were used last", () => {
  const schemas = keep(SDL).findSchemas();
  for (let index = 0; index < 20; index += 1) {
    keep(`${SDL}# ${index}`);
    expect(keep(SDL).findSchemas()).toEqual(schemas);
  }

  expect(schemas).not.toBeNull();
  expect(readdirSync(directory).length).toBe(8);
});

test("what cannot be kept is said in the log", async () => {
  const kept = keep(SDL);
  rmSync(directory, { recursive: true });
  await kept.keepPlans(OTHER, plans);

  expect(warnings).toEqual([{ error: expect.stringContaining("ENOENT") }]);
});
