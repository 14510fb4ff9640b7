import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type PostgresOptions, startPostgres } from "./embedded.js";
import { isPortFree } from "./free-port.js";
import { createTemporaryFolder } from "./testing/throw-away.js";

let folder: string;

function options(name: string): PostgresOptions {
  return { directory: join(folder, name), port: 0, superuserPassword: "secret" };
}

/** Starts PostgreSQL in another process, which prints the port and lives on; `then` may end it. */
function startElsewhere(name: string, then = ""): ChildProcessByStdio<null, Readable, null> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(new URL("embedded.js", import.meta.url).href)});
    console.log((await startPostgres(${JSON.stringify(options(name))})).port);
    ${then}`;

  return spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
}

beforeAll(async () => {
  folder = await createTemporaryFolder();
});

afterAll(() => rm(folder, { recursive: true }));

test("a second start while the first one's process lives is refused with that process's id", async () => {
  const first = await startPostgres(options("cluster"));
  const failure = startPostgres(options("cluster"));

  await expect(failure).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining(`is in use by process ${process.pid}:`),
  });
  await first.stop();
});

test("two first starts at one moment make one cluster and one server", async () => {
  const starts = await Promise.allSettled([startPostgres(options("race")), startPostgres(options("race"))]);
  const running = starts.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  const refused = starts.flatMap((start) => (start.status === "rejected" ? [String(start.reason)] : []));
  for (const postgres of running) await postgres.stop();

  expect(running).toHaveLength(1);
  expect(refused).toEqual([expect.stringMatching(/StartError: The directory .* is in use by/)]);
});

test("a server whose parent was killed is stopped by the next start", async () => {
  const parent = startElsewhere("cluster");
  const [line] = await once(parent.stdout, "data");
  parent.kill("SIGKILL");
  await once(parent, "exit");
  const orphanPort = Number(line);
  expect(await isPortFree(orphanPort)).toBe(false);

  const postgres = await startPostgres({ ...options("cluster"), port: orphanPort });
  await postgres.stop();

  expect(postgres.wasInitialised).toBe(false);
});

test("a server ends with its parent when the parent exits without stopping it", async () => {
  const parent = startElsewhere("cluster", "process.exit()");
  const [line] = await once(parent.stdout, "data");
  await once(parent, "exit");

  while (!(await isPortFree(Number(line)))) await sleep(5);
});

test("a process id that now belongs to another program does not hold the directory", async () => {
  const { directory, stop } = await startPostgres(options("cluster"));
  await stop();
  await writeFile(join(directory, "postmaster.pid"), `${process.ppid}\n${directory}\n`);

  const postgres = await startPostgres(options("cluster"));
  await postgres.stop();

  expect(postgres.wasInitialised).toBe(false);
});

test("a cluster whose making was killed is made afresh and its remains are swept", async () => {
  const parent = startElsewhere("half");
  while (!(await readdir(folder)).some((name) => name.startsWith("half.partial-"))) await sleep(5);
  await sleep(150);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  expect(await readdir(folder)).not.toContain("half");

  const postgres = await startPostgres(options("half"));
  await postgres.stop();

  expect(postgres.wasInitialised).toBe(true);
  expect((await readdir(folder)).filter((name) => name.startsWith("half"))).toEqual(["half"]);
});
