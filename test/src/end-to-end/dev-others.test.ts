import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { createTemporaryFolder } from "@kim-hub/postgres/throw-away";
import { type LiveHub, startLiveHub } from "../harness/live-hub.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";
import { run } from "../harness/start-command.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const RESOLVER = "subgraphs/naturalisation/src/naturalisation-procedure/naturalisation-procedure.resolver.ts";
const ELSEWHERE = "subgraphs/ki-strategy/src/label/label.resolver.ts";
const ONLY = ["--only", "naturalisation"];
/** Has the office refuse a reference in words of its own. */
const REFUSING = [
  ["import { Arg,", 'import { NotFoundError } from "@kim-hub/kit/errors";\nimport { Arg,'],
  [
    "    return discloseByReference(",
    '    if (reference === "EBH none") throw new NotFoundError("Saved a moment ago.");\n\n    return discloseByReference(',
  ],
] as const;
const STEERING = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const CLERK = { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" };
const PROCEDURE = "query ($reference: String!) { procedureByReference(reference: $reference) { fileReference basis } }";
/** Which differ by the hour and the run. */
const NOT_DATA = new Set(["logs", "request-log", "postgres"]);

let hub: TestHub;
let project: ProjectCopy;
let live: LiveHub;
let token: string;
let filesBefore: string;
let answeredBefore: HubAnswer;

beforeAll(async () => {
  [hub, project] = await Promise.all([startTestHub(), copyProject()]);
  token = await hub.releasePath();
  answeredBefore = await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } });
  filesBefore = hashFiles(hub.config.dataDirectory);
  live = await startLiveHub(project, { args: [...ONLY, "--others", hub.url] });
}, 400_000);

afterAll(async () => {
  await live.stop();
  await hub.stop();
  project.remove();
}, 60_000);

function hashFiles(directory: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const [room = ""] = path.slice(directory.length + 1).split("/");
    if (!NOT_DATA.has(room) && entry.isFile()) hash.update(path).update(readFileSync(path));
  }

  return hash.digest("hex");
}

/** The path, without the id of the request that is its watermark's end. */
function pathOf({ data }: HubAnswer) {
  const { route, ...path } = data.releasedPath;

  return { ...path, route: { ...route, watermark: route.watermark.replace(/[^/]+$/, "") } };
}

const readHere = () => live.ask(MAIN_QUERY, { ...STEERING, variables: { token } });
const asksOfNaturalisation = () =>
  readFileSync(join(hub.config.dataDirectory, "logs/naturalisation.log"), "utf8").split('"answered"').length;

test("one office is made, and the guide says whose the others are", () => {
  const printed = live.command.printed();

  expect(printed).toContain("1 databases, 2 roles");
  expect(printed).toMatch(/from this code +naturalisation\n/);
  expect(printed).toMatch(
    new RegExp(`of port ${hub.config.ports.gateway} +case-management, immigration, ki-strategy, trust-centre;`),
  );
});

test("a hub that this user has not announced is refused in one sentence", async () => {
  const elsewhere = { TMPDIR: await createTemporaryFolder() };
  const refused = run(project.main("infra/dist/live/main.js"), elsewhere, ...ONLY, "--others", hub.url);
  const exitCode = await refused.ended;

  expect(refused.printed().trim()).toBe(
    `KIM Hub did not start: What answers at ${new URL(hub.url).origin} is no whole hub that this user has started with npm start or npm run dev; --others needs one.`,
  );
  expect(exitCode).toBe(1);
}, 60_000);

test("the main query has the running hub's answer, with the stages of the office's own process", async () => {
  const before = asksOfNaturalisation();
  const answer = await readHere();

  expect(answer.errors).toBeUndefined();
  expect(answer.data.releasedPath.route.segments.map(({ agencyKind }: { agencyKind: string }) => agencyKind)).toContain(
    "EBH",
  );
  expect(pathOf(answer)).toEqual(pathOf(answeredBefore));
  expect(asksOfNaturalisation()).toBe(before);
});

test("a path that is released here is read at the running hub", async () => {
  const released = await live.ask(
    `mutation ($sitting: LocalDate!) { releasePath(input: {
      clientPseudonym: "cm-bielefeld-erfunden", steeringGroup: "LG-05711", ageBand: AGE_27_44, sitting: $sitting
    }) { token } }`,
    {
      as: "casemanager.bielefeld",
      purpose: "CASE_WORK",
      variables: { sitting: localDate() },
    },
  );
  const answer = await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token: released.data.releasePath.token } });

  expect(pathOf(answer).route.segments).toEqual(pathOf(answeredBefore).route.segments);
});

test("a save in the office is its answer here, and the running hub answers as before", async () => {
  const unknown = { variables: { reference: "EBH none" } };
  const [said] = await live.saidAfter(() => project.edit(RESOLVER, REFUSING));
  const here = await live.ask(PROCEDURE, { ...CLERK, ...unknown });
  const there = await hub.ask(PROCEDURE, { ...CLERK, ...unknown });

  expect(said).toMatch(/^ {2}✓ naturalisation anew {2}\d/);
  expect(here.errors?.[0]?.message).toBe("Saved a moment ago.");
  expect(there.errors?.[0]?.message).toBe("There is no NaturalisationProcedure of this reference.");
}, 150_000);

test("a save of what runs in the other hub is said and not followed", async () => {
  const [said] = await live.saidAfter(() => project.edit(ELSEWHERE, [["    return found;", "    return [...found];"]]));

  expect(said).toMatch(
    /^ {2}✓ nothing that runs has changed; does not run here, and goes on as it was: ki-strategy {2}\d/,
  );
}, 150_000);

test("the running hub is untouched: its answer and its files are those from before, also afterwards", async () => {
  const during = await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } });
  await live.stop();
  const after = await hub.ask(MAIN_QUERY, { ...STEERING, variables: { token } });

  expect([pathOf(during), pathOf(after)]).toEqual([pathOf(answeredBefore), pathOf(answeredBefore)]);
  expect(hashFiles(hub.config.dataDirectory)).toBe(filesBefore);
}, 60_000);
