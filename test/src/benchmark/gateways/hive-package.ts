import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the gateways that only this benchmark needs; `npm ci` of the project does not install them. */
export const HIVE_PACKAGE = new URL("../../../benchmark-gateways/", import.meta.url);

const STAMP = new URL("node_modules/.kim-hub-lock", HIVE_PACKAGE);

interface Installation {
  readonly say: (line: string) => void;
  /** Takes what stops the installation. */
  readonly stops: (() => Promise<void>)[];
}

/** Installs what the folder's lock file names, unless that is what is installed. */
export async function installHive({ say, stops }: Installation): Promise<void> {
  const lock = createHash("sha256")
    .update(readFileSync(new URL("package-lock.json", HIVE_PACKAGE)))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;

  say("installing Hive Gateway (once, 500 MB)");
  await npmCi(stops);
  writeFileSync(STAMP, lock);
}

async function npmCi(stops: Installation["stops"]): Promise<void> {
  const npm = process.env.npm_execpath;
  const folder = fileURLToPath(HIVE_PACKAGE);
  const arguments_ = ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error"];
  const [program, ...rest] = npm ? [process.execPath, npm, ...arguments_] : ["npm", ...arguments_];
  // npm's output goes to stderr, because stdout is the result's.
  const child = spawn(program, rest, { cwd: folder, stdio: ["ignore", 2, 2] });
  const ended = once(child, "exit");
  stops.push(async () => {
    child.kill();
    await ended;
  });
  const [code] = await ended;
  if (code !== 0) throw new Error(`npm ci of Hive Gateway ended with ${code}; --gateways can leave it out.`);
}
