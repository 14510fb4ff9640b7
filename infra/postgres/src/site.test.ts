import { execFileSync } from "node:child_process";
import { chmod, chown, cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { copyBinaries, findBinaries } from "./binaries.js";
import { startPostgres } from "./embedded.js";
import { isRoot, NOBODY } from "./identity.js";
import { createTemporaryFolder } from "./testing/throw-away.js";

function canRun(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const whenRoot = isRoot() ? test : test.skip;
const whenMountable = isRoot() && canRun("unshare", "--mount", "true") ? test : test.skip;

let folder: string;
let closed: string;
let shelter: string;

beforeAll(async () => {
  folder = await createTemporaryFolder();
  closed = join(folder, "closed");
  shelter = join(folder, "shelter");
  await mkdir(closed, { mode: 0o700 });
});

afterAll(() => rm(folder, { recursive: true }));

whenRoot("below a folder that only root may enter, programs and data move to a shelter, once", async () => {
  const installed = await findBinaries();
  await cp(dirname(dirname(installed.postgres)), join(closed, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    // A thousand files that no start reads.
    filter: (source) => !/timezone\/[A-Z][a-z]|extension\/(?!plpgsql)/.test(source),
  });
  await chmod(join(closed, "native/bin/postgres"), 0o700);
  const bin = join(closed, "native/bin");
  const binaries = { initdb: join(bin, "initdb"), pg_ctl: join(bin, "pg_ctl"), postgres: join(bin, "postgres") };
  await mkdir(shelter);
  const start = () =>
    startPostgres({ directory: join(closed, "data"), port: 0, superuserPassword: "x", binaries, shelters: [shelter] });

  const [first, copied] = await Promise.all([start(), copyBinaries(binaries, shelter)]);
  await first.stop();
  const second = await start();
  const { uid } = await stat(join(second.directory, "postmaster.pid"));
  await second.stop();

  expect([first.wasInitialised, second.wasInitialised]).toEqual([true, false]);
  expect(second.directory).toBe(first.directory);
  expect((await readdir(shelter)).sort()).toEqual(
    [basename(first.directory), basename(dirname(dirname(copied.postgres)))].sort(),
  );
  expect(uid).toBe(NOBODY.uid);
});

whenRoot("a shelter that others can write to is passed over, and without one the start is refused", async () => {
  const trap = join(folder, "trap");
  await mkdir(trap);
  await chown(trap, NOBODY.uid, NOBODY.gid);
  const failure = startPostgres({ directory: join(closed, "data"), port: 0, superuserPassword: "x", shelters: [trap] });

  await expect(failure).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining(`none of ${trap}`),
  });
  expect(await readdir(trap)).toEqual([]);
});

whenRoot("a cluster that an ordinary user made stays that user's when root starts it", async () => {
  const options = { directory: join(folder, "of a user"), port: 0, superuserPassword: "x" };
  await (await startPostgres(options)).stop();
  execFileSync("chown", ["-R", "1234:1234", options.directory]);

  const postgres = await startPostgres(options);
  const { uid } = await stat(join(options.directory, "postmaster.pid"));
  await postgres.stop();

  expect(uid).toBe(1234);
});

test("a directory that cannot be written is one sentence with its path", async () => {
  const directory = process.platform === "linux" ? "/sys/kim-hub/data" : "/System/kim-hub/data";
  const failure = startPostgres({ directory, port: 0, superuserPassword: "x" });

  await expect(failure).rejects.toMatchObject({
    name: "StartError",
    message: `The directory ${directory} cannot be written by this user: change its permissions or choose another directory.`,
  });
});

whenMountable("a full disk is one sentence with the directory, and leaves nothing on that disk", async () => {
  const disk = join(folder, "disk");
  await mkdir(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", disk]);
  try {
    const directory = join(disk, "data");
    const failure = startPostgres({ directory, port: 0, superuserPassword: "x" });

    await expect(failure).rejects.toMatchObject({
      name: "StartError",
      message: `The disk that holds ${directory} is full: free some space and start again.`,
    });
    expect(await readdir(disk)).toEqual([]);
  } finally {
    execFileSync("umount", [disk]);
  }
});
