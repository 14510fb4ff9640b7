import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { OperationPlanning } from "../planner/operation-planning.js";
import { Planner } from "../planner/planner.js";
import { EngineInUse } from "./engine-in-use.js";

const SDL = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
const NEXT = SDL.replaceAll("releasedPath", "pathReleased");
const OTHER = SDL.replaceAll("releasedPath", "releasedWay");
const UNUSABLE = "type Query { a: Int }";

let planners: Planner[];
let engines: EngineInUse;

beforeEach(async () => {
  planners = [];
  engines = new EngineInUse({
    transport: { reach: () => {} },
    planning: new OperationPlanning([]),
    savedOperations: [],
    createPlanner: (sdl) => {
      const planner = new Planner(sdl, { milliseconds: 30_000, mebibytes: 512 });
      planners.push(planner);

      return planner;
    },
  });
  await engines.use(SDL);
});

afterEach(async () => {
  await Promise.all(planners.map((planner) => planner.stop()));
});

const fields = () => Object.keys(engines.engine.supergraph.apiSchema.getQueryType()?.getFields() ?? {});

test("a supergraph that is expected changes nothing until it takes over, and is read once", async () => {
  engines.expect(NEXT);
  engines.expect(NEXT);
  const before = fields();
  await engines.use(NEXT);

  expect(before).toContain("releasedPath");
  expect(fields()).toContain("pathReleased");
  expect(planners).toHaveLength(2);
});

test("another one than the expected takes over as if none had been", async () => {
  engines.expect(NEXT);
  await engines.use(OTHER);

  expect(fields()).toContain("releasedWay");
  expect(planners).toHaveLength(3);
});

test("an expected supergraph that is not valid is refused when it would take over, and the last one stays", async () => {
  engines.expect(UNUSABLE);

  await expect(engines.use(UNUSABLE)).rejects.toThrow(/supergraph/i);
  expect(engines.sdl).toBe(SDL);
});

test("the supergraph in use is not made again when it is expected", () => {
  engines.expect(SDL);

  expect(planners).toHaveLength(1);
});
