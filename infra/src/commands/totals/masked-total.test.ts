import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase } from "@kim-hub/kit/test-database";
import { startIdentityProvider } from "../../identity/server.js";
import { forEverySubgraph } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { loadPopulation } from "../../invention/loading/load-population.js";
import { listPlaces } from "../../invention/places.js";
import { inventPopulations } from "../../invention/population.js";
import { createIdentityFixture } from "../../testing/identity-fixture.js";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const folder = mkdtempSync(join(tmpdir(), "masked-total-"));
const STEWARDS = { bielefeld: "ABH-05711", borken: "ABH-05554", bornheim: "ABH-05382" };
const ROUND = { figure: "RESIDENTS_BY_STATUS_GROUP", quarter: "2026-Q2", members: Object.values(STEWARDS) };
const TODAY = "2026-11-26";
let environment: NodeJS.ProcessEnv;
let stop: () => Promise<void>;

beforeAll(async () => {
  const databases = await forEverySubgraph((name) =>
    createTestDatabase({ name: `masked-${name}`, database: DATABASES[name] }),
  );
  const wanted = ["05711", "05554", "05382"].map((territory) => ({
    ...{ territory, places: listPlaces(territory, TODAY), persons: 150, seed: 2, today: TODAY },
  }));
  await loadPopulation({ households: inventPopulations(wanted), databases, today: TODAY });
  const identity = await createIdentityFixture();
  const provider = await startIdentityProvider(identity);
  stop = () => provider.stop();
  environment = {
    PORT_IDENTITY: String(identity.port),
    DATABASE_URL_IMMIGRATION: databases.immigration.applicationUrl,
    INIT_CWD: folder,
  };
  write("round.json", ROUND);
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complaints.push(text) };
  const code = await runCommand(["masked-total", ...args], { terminal, config: readCommandConfig(environment) });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

const contribute = (town: string, round = "round.json") =>
  run(
    ...["contribute", round, "--private-key", `${town}.private.json`, "--public-keys", "keys.json"],
    ...["--as", `steward-abh.${town}`],
  );

test("each authority makes its own key; the private one lies in its own file, for its owner alone, and is never printed", async () => {
  const keys: object[] = [];
  for (const [town, authority] of Object.entries(STEWARDS)) {
    const { code, printed } = await run("key", authority, "--private-key", `${town}.private.json`);
    const path = join(folder, `${town}.private.json`);

    expect(code).toBe(0);
    expect(printed).not.toContain(JSON.parse(readFileSync(path, "utf8")).d);
    expect(statSync(path).mode & 0o077).toBe(0);
    keys.push(JSON.parse(printed));
  }
  write("keys.json", Object.assign({}, ...keys));
  const again = await run("key", "ABH-05711", "--private-key", "bielefeld.private.json");

  expect(again.complaints).toMatch(/^There is a file at .+ already: no key is written over another\.$/);
});

test("a round without one authority's contribution is not added up; with all of them the protected total is printed", async () => {
  for (const town of Object.keys(STEWARDS)) {
    const { code, printed, complaints } = await contribute(town);
    expect([code, complaints]).toEqual([0, ""]);
    writeFileSync(join(folder, `${town}.contribution.json`), printed);
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".contribution.json"));
  const without = await run("total", "round.json", ...files.slice(1));
  const { code, printed } = await run("total", "round.json", ...files, "--format", "json");
  const { cells } = JSON.parse(printed);
  const shown = cells.filter(({ suppression }: { suppression: string }) => suppression === "NONE");

  expect(without.complaints).toBe(
    "The round has no contribution of ABH-05711: it cannot be added up, and is begun anew without them.",
  );
  expect(code).toBe(0);
  expect(cells).toHaveLength(12);
  expect(shown.length).toBeGreaterThan(2);
  for (const { persons } of shown) expect(persons).toBeGreaterThanOrEqual(5);
  for (const { persons, suppression } of cells) if (suppression !== "NONE") expect(persons).toBeNull();
});

test("a roster without one of the authorities is refused by the office", async () => {
  write("smaller.json", { ...ROUND, members: ROUND.members.slice(0, 2) });
  write("other.json", { ...ROUND, members: [...ROUND.members, "ABH-05758"] });
  const keys = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
  write("keys.json", { ...keys, "ABH-05758": keys["ABH-05711"] });

  expect((await contribute("bielefeld", "smaller.json")).complaints).toBe(
    "The roster of a masked total has 3 authorities at least.",
  );
  expect((await contribute("bielefeld", "other.json")).complaints).toBe(
    "Beside the rosters that can be added up for 2026-Q2 this one would tell the counts of ABH-05758 alone.",
  );
});

test("one authority's key is no other's, and a clerk is no data steward", async () => {
  const keys = ["--private-key", "borken.private.json", "--public-keys", "keys.json"];
  write("next.json", { ...ROUND, quarter: "2026-Q3" });
  const foreign = await run("contribute", "next.json", ...keys, "--as", "steward-abh.bielefeld");
  const clerk = await run("contribute", "next.json", ...keys, "--as", "immigration.borken");

  expect(foreign).toMatchObject({ code: 2 });
  expect(foreign.complaints).toBe("The private key is not the one of ABH-05711 in the file of public keys.");
  expect(clerk.complaints).toBe("To a masked total the data steward of an authority contributes, for that authority.");
});
