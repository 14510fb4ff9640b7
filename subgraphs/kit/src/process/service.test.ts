import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";

/** A service that is ready once whoever started it has gone. */
const PROGRAM = `
  const { runService } = await import(process.argv[1]);
  process.send("begun");
  await runService("late", async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const held = setInterval(() => {}, 1000);

    return { port: 0, stop: async () => clearInterval(held) };
  });
`;

test("a service that is ready only after its starter has gone stops by itself", async () => {
  const main = new URL("service.js", import.meta.url).href;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM, main], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  if (!child.stdout) throw new Error("The service has no log.");
  const log = text(child.stdout);
  await once(child, "message");
  child.disconnect();
  const impatience = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const [code, signal] = await ended;
  clearTimeout(impatience);

  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(await log).toContain('"reason":"parent gone"');
});
