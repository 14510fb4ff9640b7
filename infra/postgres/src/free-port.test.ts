import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "@jest/globals";
import { findFreePort, isPortFree } from "./free-port.js";

const MODULE = new URL("free-port.js", import.meta.url).href;

test("a port is taken while a server listens there and free before and after", async () => {
  const port = await findFreePort();
  expect(await isPortFree(port)).toBe(true);

  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  expect(await isPortFree(port)).toBe(false);

  server.close();
  await once(server, "close");
  expect(await isPortFree(port)).toBe(true);
});

test("no port is found twice while its finder lives, nor one that an outgoing connection may have", async () => {
  const other = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { findFreePort } from ${JSON.stringify(MODULE)};
     const ports = [];
     while (ports.length < 300) ports.push(await findFreePort());
     console.log(JSON.stringify(ports));
     setInterval(() => {}, 1000);`,
  ]);
  const [printed] = await once(other.stdout, "data");
  const ports: number[] = JSON.parse(String(printed));
  while (ports.length < 600) ports.push(await findFreePort());
  other.kill();

  expect(new Set(ports).size).toBe(600);
  // Linux gives 32768 and above to them, others 49152 and above.
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
