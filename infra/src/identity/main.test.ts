import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { createIdentityFixture } from "../testing/identity-fixture.js";
import type { IdentityConfig } from "./config.js";

const MAIN = fileURLToPath(new URL("./main.js", import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly complaints: () => string;
}

function start({ port, keysFile }: IdentityConfig, mode = "development"): Started {
  const env = { PORT: String(port), IDENTITY_KEYS_FILE: keysFile, NODE_ENV: mode };
  const child = fork(MAIN, { env, silent: true, execArgv: [] });
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += String(chunk);
  });

  return { child, complaints: () => errors };
}

test("the process tells its parent when it listens, complains of nothing, and ends with its parent's channel", async () => {
  const config = await createIdentityFixture();
  const { child, complaints } = start(config);

  const [message] = await once(child, "message");
  child.disconnect();
  const [code] = await once(child, "exit");

  expect(message).toEqual({ ready: true, port: config.port });
  expect(code).toBe(0);
  expect(complaints()).toBe("");
});

test("SIGTERM ends the process cleanly", async () => {
  const { child } = start(await createIdentityFixture());

  await once(child, "message");
  child.kill("SIGTERM");

  expect(await once(child, "exit")).toEqual([0, null]);
});

test("outside development the process ends with one sentence", async () => {
  const { child, complaints } = start(await createIdentityFixture(), "production");

  const [code] = await once(child, "close");

  expect(code).toBe(1);
  expect(complaints()).toMatch(
    /^identity: The development identity provider .* starts with NODE_ENV=development only\.\n$/,
  );
});
