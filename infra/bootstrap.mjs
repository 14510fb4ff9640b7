// The first thing that runs on a bare machine: plain JavaScript for Node.js 20 and newer, with no dependency.
// It installs what the lock file names, builds, and hands over to the compiled hub on the Node.js that npm installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, "node_modules", ".bin");
const STAMP = join(ROOT, "node_modules", ".kim-hub-lock");
const PARENT_CHECK_MILLISECONDS = 500;

const COMMANDS = {
  start: "infra/dist/bundles/hub.js",
  dev: "infra/dist/live/main.js",
  test: "infra/dist/testing/main.js",
  benchmark: "test/dist/benchmark/main.js",
};

const [command, ...rest] = process.argv.slice(2);
// The benchmark's stdout is its result, which programs read.
const progress = command === "benchmark" ? process.stderr : process.stdout;
if (!Object.hasOwn(COMMANDS, command))
  fail(`There is no command ${command}; there are ${Object.keys(COMMANDS).join(", ")}.`);
if (Number(process.versions.node.split(".")[0]) < 20)
  fail(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);

await step("dependencies", installDependencies);
await step("build", async () => {
  await run(nodeBinary(), [join(ROOT, "node_modules/typescript/bin/tsc"), "-b", ROOT]);
  await run(nodeBinary(), [join(ROOT, "infra/dist/bundling/main.js")]);
});
await handOver(COMMANDS[command]);

async function installDependencies() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return "up to date";
  const npm = process.env.npm_execpath;
  const arguments_ = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm) await run(process.execPath, [npm, ...arguments_]);
  else await run("npm", arguments_);
  writeFileSync(STAMP, lock);

  return "installed";
}

/** The Node.js 24 that npm installed; on a system for which there is none, the one that runs this. */
function nodeBinary() {
  const installed = join(BIN, "node");

  return existsSync(installed) ? installed : process.execPath;
}

/** Runs a program quietly; what it said is shown only when it fails. */
function run(program, arguments_) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, arguments_, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim() || `${program} ended with ${code}.`)),
    );
  });
}

async function step(title, work) {
  const begin = performance.now();
  const terminal = progress.isTTY;
  let ticker;
  if (terminal) {
    ticker = setInterval(() => progress.write(`\r  … ${title} ${seconds(begin)}`), 200);
  } else if (!existsSync(STAMP)) progress.write(`  … ${title}\n`);
  try {
    const result = (await work()) ?? "";
    clearInterval(ticker);
    progress.write(`${terminal ? "\r\u001b[K" : ""}  ✓ ${title.padEnd(22)} ${result.padEnd(40)} ${seconds(begin)}\n`);
  } catch (error) {
    clearInterval(ticker);
    fail(`\n  ✗ ${title}\n\n${explain(error)}`);
  }
}

function explain({ code, message }) {
  if (code === "ENOSPC" || /ENOSPC|no space left on device/i.test(message))
    return `The disk that holds ${ROOT} is full.`;
  if (code === "EACCES" || code === "EROFS") return `The folder ${ROOT} cannot be written.`;

  return message;
}

/** Runs the hub as child: signals go on to it, and it goes when whoever started this has gone. */
async function handOver(main) {
  const environment = {
    ...process.env,
    PATH: `${BIN}:${process.env.PATH}`,
    ...noTelemetry(),
    // Where the services keep what V8 has compiled of them, too.
    NODE_COMPILE_CACHE: join(ROOT, "infra/dist/bundles/compiled"),
    STARTED_AT: String(performance.timeOrigin),
  };
  const child = spawn(nodeBinary(), [join(ROOT, main), ...rest], {
    cwd: ROOT,
    env: environment,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // A Ctrl-C reaches the child from the terminal itself; this process waits for it.
  process.on("SIGINT", () => {});
  // npm runs this through a shell that does not pass a SIGTERM on: when the shell is gone, the hub goes too.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill("SIGTERM");
  }, PARENT_CHECK_MILLISECONDS);
  watch.unref();
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** The switches of tools that would report to their makers. */
function noTelemetry() {
  const lines = readFileSync(join(ROOT, "infra/no-telemetry.env"), "utf8").split("\n");

  return Object.fromEntries(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split("=")));
}

function seconds(begin) {
  return `${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s`;
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
