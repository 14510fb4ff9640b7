import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { bundleServices } from "@kim-hub/infra/bundles";
import { isPortFree } from "@kim-hub/postgres/free-port";
import { type Environment, freshEnvironment } from "../harness/fresh-environment.js";
import { run, type StartedCommand, untilPrinted } from "../harness/start-command.js";

const START = "infra/dist/bundles/hub.js";
const COMMANDS = "infra/dist/commands/main.js";

let environment: Environment;
let hub: StartedCommand;

beforeAll(async () => {
  environment = await freshEnvironment();
  await bundleServices();
  hub = run(START, environment);
  await untilPrinted(hub, "Ctrl-C stops everything.");
});

afterAll(async () => {
  hub.process.kill("SIGTERM");
  await hub.ended;
});

async function printedBy(command: StartedCommand): Promise<{ code: number | null; text: string }> {
  const code = await command.ended;

  return { code, text: command.printed() };
}

test("the start tells every step, prints the main query's answer and how to ask", () => {
  const text = hub.printed();
  const steps = [...text.matchAll(/✓ (.*?) {2}/g)].map(([, title]) => title);

  expect(steps).toEqual([
    "PostgreSQL",
    "databases and roles",
    "migrations",
    "reference data",
    "demonstration data",
    "identity provider",
    "subgraphs",
    "composition",
    "gateway",
    "main query",
  ]);
  expect(text).toMatch(/Bielefeld[\s\S]*ASYL_PROCEDURE[\s\S]*RIGHT_TO_REMAIN[\s\S]*NOTHING_RELEASED/);
  expect(text).toContain(`http://127.0.0.1:${environment.PORT_GATEWAY}/graphql`);
});

test("a token is printed for an invented person, and a query asked with it", async () => {
  const token = await printedBy(run(COMMANDS, environment, "token", "auditor.funding"));
  const ask = await printedBy(
    run(
      COMMANDS,
      environment,
      "ask",
      fileURLToPath(new URL("../../../schema/saved-queries/s8-funding-by-pillar/query.graphql", import.meta.url)),
      "--variables",
      '{"years":[2022]}',
      "--format",
      "json",
    ),
  );

  expect(token).toMatchObject({ code: 0, text: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) });
  expect(ask.code).toBe(0);
  expect(JSON.parse(ask.text).data.fundingByPillar[0].totalCents).toBe("7500000000");
});

test("a second start on the same data ends in one sentence that names the first", async () => {
  const { code, text } = await printedBy(run(START, environment));

  expect(code).toBe(1);
  expect(text.trim()).toMatch(
    /^KIM Hub did not start: KIM Hub already runs on .*Kreis Düren as process \d+; stop it first or set DATA_DIRECTORY .*\.$/,
  );
});

test("a taken port ends in one sentence that names it and its setting", async () => {
  const other = await freshEnvironment();
  const server = createServer();
  await once(server.listen(Number(other.PORT_NATURALISATION), "127.0.0.1"), "listening");
  const { code, text } = await printedBy(run(START, other));
  server.close();

  expect(code).toBe(1);
  expect(text.trim()).toBe(
    `KIM Hub did not start: Port ${other.PORT_NATURALISATION} (naturalisation) is taken; free it or set PORT_NATURALISATION to another port.`,
  );
});

test("a data directory that cannot be made ends in one sentence", async () => {
  const { code, text } = await printedBy(
    run(START, { ...(await freshEnvironment()), DATA_DIRECTORY: "/dev/null/data" }),
  );

  expect(code).toBe(1);
  expect(text.trim()).toMatch(/^KIM Hub did not start: The data directory \/dev\/null\/data cannot be written .*\.$/);
});

test("an external database without its owner's URL ends in one sentence", async () => {
  const { code, text } = await printedBy(
    run(START, { ...(await freshEnvironment()), DATABASE_URL_IMMIGRATION: "postgresql://a:b@127.0.0.1/c" }),
  );

  expect(code).toBe(1);
  expect(text.trim()).toBe(
    "KIM Hub did not start: The configuration is incomplete: DATABASE_OWNER_URL_IMMIGRATION is missing.",
  );
});

test.each(["production", "Production", "prod"])(
  "with NODE_ENV %s nothing starts, and nothing is left behind",
  async (mode) => {
    const production = { ...(await freshEnvironment()), NODE_ENV: mode };
    const { code, text } = await printedBy(run(START, production));

    expect(code).toBe(1);
    expect(text).toContain("is for NODE_ENV=development only");
    await expectNothingLeft(production);
  },
);

test("SIGTERM stops everything, PostgreSQL too, and a later start finds the data", async () => {
  hub.process.kill("SIGTERM");
  expect(await hub.ended).toBe(0);
  expect(hub.printed()).toContain("Everything has stopped.");
  await expectNothingLeft(environment);

  // Prepared for another number of people: everything is looked at again.
  environment = { ...environment, DEMONSTRATION_PERSONS: "101" };
  hub = run(START, environment);
  await untilPrinted(hub, "Ctrl-C stops everything.");

  expect(hub.printed()).toMatch(/migrations +0 run/);
  expect(hub.printed()).toMatch(/demonstration data +0 rows written/);
});

test("after the starter is killed outright its services end, and the next start recovers", async () => {
  hub.process.kill("SIGKILL");
  await hub.ended;
  hub = run(START, environment);
  await untilPrinted(hub, "Ctrl-C stops everything.");

  expect(hub.printed()).toContain("COMPLETE");
  expect(hub.printed()).toMatch(/databases and roles +unchanged since they were prepared/);
});

/** No port is listened on, and no process names the data directory. */
async function expectNothingLeft({ DATA_DIRECTORY = "", ...ports }: Environment): Promise<void> {
  for (const [name, port] of Object.entries(ports).filter(([key]) => key.startsWith("PORT_"))) {
    expect(`${name} ${await isPortFree(Number(port))}`).toBe(`${name} true`);
  }
  const commands = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(commandLine);

  expect(commands.filter((command) => command.includes(DATA_DIRECTORY))).toEqual([]);
}

function commandLine(processId: string): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8");
  } catch {
    // It ended between listing and reading.
    return "";
  }
}
