import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findFreePort } from "@kim-hub/postgres/free-port";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

let url = "";
const service = createServer((request, response) => {
  if (request.url === "/moved") response.writeHead(302, { location: "/ready" }).end();
  else response.writeHead(request.url === "/ready" ? 200 : 503).end();
});

beforeAll(async () => {
  const port = await findFreePort();
  await once(service.listen(port, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  service.close();
  service.closeAllConnections();
});

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const terminal = { print: (text: string) => said.push(text), complain: (text: string) => said.push(text) };
  const code = await runCommand(args, { terminal, config: readCommandConfig({}) });

  return { code, said: said.join("\n") };
}

test("start names the services nearest to one that there is not", async () => {
  const { code, said } = await run("start", "gatewy");

  expect(code).toBe(2);
  expect(said).toMatch(/^There is no service 'gatewy'; there is gateway(, [a-z-]+)*\.$/);
});

test("only the gateway runs in several processes", async () => {
  expect(await run("start", "trust-centre", "--workers", "2")).toEqual({
    code: 2,
    said: "Only the gateway runs in several processes; start trust-centre without --workers.",
  });
});

test("a service that can do its work is ready", async () => {
  expect(await run("ready", `${url}/ready`)).toEqual({ code: 0, said: "ready" });
});

test("a service that says it cannot do its work is not ready", async () => {
  expect(await run("ready", `${url}/draining`)).toEqual({
    code: 1,
    said: `${url}/draining answers 503: the service is not ready.`,
  });
});

test("whoever sends a health check elsewhere, or does not answer, is not ready", async () => {
  const nobody = `http://127.0.0.1:${await findFreePort()}/ready`;

  expect(await run("ready", `${url}/moved`)).toEqual({ code: 1, said: `${url}/moved does not answer.` });
  expect(await run("ready", nobody)).toEqual({ code: 1, said: `${nobody} does not answer.` });
});

test.each(["gateway", "file:///etc/passwd", "http://"])("%s is no address of a service", async (address) => {
  const { code, said } = await run("ready", address);

  expect(code).toBe(2);
  expect(said).toBe(`'${address}' is not the address of a service, such as http://127.0.0.1:4000/ready.`);
});
