import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { localDate } from "@kim-hub/kit/calendar";
import { type LiveHub, startLiveHub } from "../harness/live-hub.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { copyProject, type ProjectCopy } from "../harness/project-copy.js";
import { run } from "../harness/start-command.js";

const RESOLVER = "subgraphs/naturalisation/src/naturalisation-procedure/naturalisation-procedure.resolver.ts";
const UNKNOWN = "There is no NaturalisationProcedure of this reference.";
const MOCKED_RESOLVER = "subgraphs/ki-strategy/src/label/label.resolver.ts";
const MOCKED_TYPE = "subgraphs/ki-strategy/src/label/label.ts";
const LAST_FIELD = "  readonly label!: string;\n";
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
const RELEASE = `mutation ($client: ID!, $sitting: LocalDate!) {
  releasePath(input: { clientPseudonym: $client, steeringGroup: "LG-05711", ageBand: AGE_27_44, sitting: $sitting }) { token } }`;

let project: ProjectCopy;
let live: LiveHub;

beforeAll(async () => {
  project = await copyProject();
  live = await startLiveHub(project, { args: ["--only", "naturalisation"] });
}, 400_000);

afterAll(async () => {
  await live.stop();
  project.remove();
}, 60_000);

const askFor = (reference: string) => live.ask(PROCEDURE, { ...CLERK, variables: { reference } });

test("the database of the office alone is made, one process mocks the others, and the guide says which are which", () => {
  const printed = live.command.printed();

  expect(printed).toContain("1 databases, 2 roles");
  expect(printed).toContain("1 processes, 4 mocked by one");
  expect(printed).toMatch(/from this code +naturalisation\n +mocked +case-management, immigration, ki-strategy, /);
});

test("the main query has the office's own stages among those that mocks invent", async () => {
  const released = await live.ask(RELEASE, {
    ...{ as: "casemanager.bielefeld", purpose: "CASE_WORK" },
    variables: { client: DEMONSTRATION_CLIENT, sitting: localDate() },
  });
  const { token } = released.data.releasePath;
  const { data, errors } = await live.ask(MAIN_QUERY, { ...STEERING, variables: { token } });
  const segments: readonly { agencyKind: string; code: string }[] = data.releasedPath.route.segments;
  const codesOf = (kind: string) => segments.flatMap(({ agencyKind, code }) => (agencyKind === kind ? [code] : []));

  expect(errors).toBeUndefined();
  expect(codesOf("EBH")).toEqual(["COUNSELLING", "APPLICATION", "EXAMINATION"]);
  expect(codesOf("ABH").length).toBeGreaterThan(0);
  expect(codesOf("CM").length).toBeGreaterThan(0);
});

test("a clerk's question is answered from the office's own database", async () => {
  const { data } = await askFor("EBH bielefeld 1 (erfunden)");

  expect(data.procedureByReference).toEqual({ fileReference: "EBH bielefeld 1 (erfunden)", basis: "STAG_10" });
});

test("a save in the office is its answer", async () => {
  const before = await askFor("EBH none");
  const [said] = await live.saidAfter(() => project.edit(RESOLVER, REFUSING));

  expect(said).toMatch(/^ {2}✓ naturalisation anew {2}\d/);
  expect(before.errors?.[0]?.message).toBe(UNKNOWN);
  expect((await askFor("EBH none")).errors?.[0]?.message).toBe("Saved a moment ago.");
}, 150_000);

test("a save of a mocked subgraph that leaves its contract is said to change nothing", async () => {
  const [said] = await live.saidAfter(() =>
    project.edit(MOCKED_RESOLVER, [["    return found;", "    return [...found];"]]),
  );

  expect(said).toMatch(
    /^ {2}✓ nothing that runs has changed; does not run here, and goes on as it was: ki-strategy {2}\d/,
  );
}, 150_000);

test("a field that is saved in a mocked subgraph is answered by its mock", async () => {
  const [said] = await live.saidAfter(() =>
    project.edit(MOCKED_TYPE, [
      [
        LAST_FIELD,
        `${LAST_FIELD}\n  @Field(() => String, { nullable: true })\n  @Public\n  readonly short?: string;\n`,
      ],
    ]),
  );
  const { data, errors } = await live.askUntilKnown(`{ labels(type: "AccessKind") { code short } }`, STEERING);

  expect(said).toMatch(
    /^ {2}✓ the mock of ki-strategy anew; contract changed: ki-strategy \(npm run schema writes it\)/,
  );
  expect(errors).toBeUndefined();
  expect(data.labels.length).toBeGreaterThan(0);
}, 150_000);

const DEV = "infra/dist/live/main.js";
test.each([
  [DEV, ["--only", "naturalisation-ofice"], "There is no subgraph 'naturalisation-ofice'; there is naturalisation."],
  [DEV, ["--others", "http://127.0.0.1:4000"], "--others needs --only: "],
  [DEV, ["--only", "immigration", "--others", "here"], "--others takes the URL of a hub's gateway, not 'here'."],
  [DEV, ["--only", "immigration", "--others", "http://127.0.0.1:9"], "No hub answers at http://127.0.0.1:9; "],
  [DEV, ["--only", "immigration", "--others", "http://192.0.2.1:4000"], "--others needs a hub of this machine, "],
  [DEV, ["--onyl", "immigration"], "unknown option '--onyl'"],
  [DEV, ["immigration"], "too many arguments"],
  ["infra/dist/bundles/hub.js", ["--only", "immigration"], "unknown option '--only'"],
  ["infra/dist/bundles/hub.js", ["immigration"], "too many arguments"],
] as const)(
  "%s %j is refused in one sentence",
  async (main, args, sentence) => {
    const refused = run(main, {}, ...args);
    const exitCode = await refused.ended;
    const [line = "", ...others] = refused.printed().trim().split("\n");

    expect(line).toContain(sentence);
    expect(others.filter((other) => !other.startsWith("(Did you mean"))).toEqual([]);
    expect(exitCode).toBe(1);
  },
  60_000,
);
