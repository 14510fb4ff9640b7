import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json, text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { decodeJwt } from "jose";
import { type RunningIdentityProvider, startIdentityProvider } from "../identity/server.js";
import { createIdentityFixture } from "../testing/identity-fixture.js";
import { runCommand } from "./command-line.js";
import { readCommandConfig } from "./config.js";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

let received: Received | undefined;
let answer = "";
let redirect: string | null = null;
let identityProvider: RunningIdentityProvider;
let environment: NodeJS.ProcessEnv;

const gateway = createServer(async (request, response) => {
  received = { headers: request.headers, body: await json(request) };
  if (redirect) response.writeHead(307, { location: redirect }).end();
  else response.end(answer);
});

beforeAll(async () => {
  const identity = await createIdentityFixture();
  identityProvider = await startIdentityProvider(identity);
  await once(gateway.listen(0, "127.0.0.1"), "listening");
  const directory = await mkdtemp(join(tmpdir(), "ask-"));
  await writeFile(join(directory, "bodies.graphql"), "query Bodies { bodies { id } }");
  environment = {
    PORT_IDENTITY: String(identity.port),
    PORT_GATEWAY: portOf(gateway),
    INIT_CWD: directory,
  };
});

beforeEach(() => {
  received = undefined;
  redirect = null;
  answer = JSON.stringify({ data: { bodies: [{ id: "LG-05711" }] } });
});

afterAll(async () => {
  gateway.close();
  gateway.closeAllConnections();
  await identityProvider.stop();
});

function portOf(server: Server): string {
  const address = server.address();

  return String(typeof address === "object" ? address?.port : "");
}

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complaints.push(text) };
  const code = await runCommand(args, { terminal, config: readCommandConfig(environment) });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

test("token prints the token and nothing else", async () => {
  const { code, printed, complaints } = await run("token", "steering.bielefeld");

  expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  expect(decodeJwt(printed)).toMatchObject({ kim_role: "STEERING_GROUP_MEMBER", kim_body: "LG-05711" });
});

test("token --for-trust-centre prints a token for the trust centre alone", async () => {
  const { printed } = await run("token", "--for-trust-centre", "casemanager.bielefeld");

  expect(decodeJwt(printed)).toMatchObject({ aud: "urn:kim-hub:trust-centre", kim_role: "CASE_MANAGER" });
});

test("ask --for-trust-centre sends both tokens", async () => {
  await run("ask", "bodies.graphql", "--as", "casemanager.bielefeld", "--for-trust-centre");
  const { authorization = "", "trust-centre-authorization": own = "" } = received?.headers ?? {};
  const audienceOf = (header: string) => decodeJwt(header.replace("Bearer ", "")).aud;

  expect([audienceOf(authorization), audienceOf(String(own))]).toEqual(["urn:kim-hub", "urn:kim-hub:trust-centre"]);
});

test("token --list shows everybody", async () => {
  const { printed } = await run("token", "--list");

  expect(printed).toMatch(/auditor\.data-protection.*Dario Schutz \(erfunden\).*DATA_PROTECTION_AUDITOR/);
});

test("ask sends who asks, why and for which case, and prints a table", async () => {
  const { code, printed } = await run(
    ...["ask", "bodies.graphql", "--as", "steering.bielefeld", "--purpose", "STEERING_CASE_REVIEW"],
    ...["--case-reference", "CR-1", "--variables", '{"token":"p-7"}', "--operation", "Bodies"],
  );

  expect(code).toBe(0);
  expect(printed).toContain("│ 1 │ LG-05711 │");
  expect(received?.headers).toMatchObject({
    authorization: expect.stringMatching(/^Bearer ey/),
    "hub-purpose": "STEERING_CASE_REVIEW",
    "hub-case-reference": "CR-1",
  });
  expect(received?.body).toEqual({
    query: "query Bodies { bodies { id } }",
    variables: { token: "p-7" },
    operationName: "Bodies",
  });
});

test("ask --labels shows codes by their German names", async () => {
  const directory = environment.INIT_CWD ?? "";
  await writeFile(join(directory, "kinds.graphql"), '{ territory(ags: "05711") { bodies { id kind } } }');
  answer = JSON.stringify({ data: { territory: { bodies: [{ id: "LG-05711", kind: "STEERING_GROUP" }] } } });

  expect((await run("ask", "kinds.graphql", "--labels")).printed).toContain("│ 1 │ LG-05711 │ Lenkungsgruppe │");
  expect((await run("ask", "kinds.graphql")).printed).toContain("│ 1 │ LG-05711 │ STEERING_GROUP │");
});

test("ask --format csv prints the rows for a German spreadsheet, with --labels the codes by their German names", async () => {
  const directory = environment.INIT_CWD ?? "";
  await writeFile(join(directory, "kinds.graphql"), '{ territory(ags: "05711") { ags bodies { id kind } } }');
  answer = JSON.stringify({
    data: { territory: { ags: "05711", bodies: [{ id: "=LG\u009b", kind: "STEERING_GROUP" }] } },
  });
  const plain = await run("ask", "kinds.graphql", "--format", "csv");
  const labelled = await run("ask", "kinds.graphql", "--format", "csv", "--labels");

  const header = "\uFEFFterritory.ags;territory.bodies.id;territory.bodies.kind";
  expect(plain).toEqual({ code: 0, printed: `${header}\n05711;'=LG ;STEERING_GROUP`, complaints: "" });
  expect(labelled.printed).toBe(`${header}\n05711;'=LG ;Lenkungsgruppe`);
});

test("ask --format csv refuses an answer that makes no one table, in a sentence", async () => {
  const directory = environment.INIT_CWD ?? "";
  await writeFile(join(directory, "lists.graphql"), '{ territory(ags: "05711") { bodies { id } milestones { id } } }');
  answer = JSON.stringify({ data: { territory: { bodies: [], milestones: [] } } });
  const { code, complaints } = await run("ask", "lists.graphql", "--format", "csv");

  expect(code).toBe(2);
  expect(complaints).toMatch(/^One table cannot hold territory\.bodies and territory\.milestones, /);
});

test("without --as the question goes unauthenticated", async () => {
  const { code, printed } = await run("ask", "bodies.graphql", "--format", "json");

  expect(code).toBe(0);
  expect(printed).toBe(JSON.stringify(JSON.parse(answer), null, 2));
  expect(received?.headers).not.toHaveProperty("authorization");
});

test("errors without data exit with 1 and are told on stderr", async () => {
  answer = JSON.stringify({ errors: [{ message: "Sign in first.", extensions: { code: "UNAUTHENTICATED" } }] });

  const result = await run("ask", "bodies.graphql");

  expect(result).toEqual({ code: 1, printed: "", complaints: "Errors\n  UNAUTHENTICATED  Sign in first." });
});

test("errors beside data exit with 1, and the data are printed", async () => {
  answer = JSON.stringify({ data: { count: 1 }, errors: [{ message: "Too late.", extensions: { code: "CONFLICT" } }] });

  const result = await run("ask", "bodies.graphql");

  expect(result).toEqual({ code: 1, printed: "count  1", complaints: "Errors\n  CONFLICT  Too late." });
});

test("with --format json errors exit with 1 too, and no character of the answer steers the terminal", async () => {
  answer = JSON.stringify({ data: { name: "\u009b2J\u202e" }, errors: [{ message: "Too late." }] });

  const { code, printed, complaints } = await run("ask", "bodies.graphql", "--format", "json");

  expect({ code, complaints }).toEqual({ code: 1, complaints: "Errors\n  NO_CODE  Too late." });
  expect(printed).toContain("\\u009b2J\\u202e");
  expect(JSON.parse(printed)).toEqual(JSON.parse(answer));
});

test.each([
  [["ask", "missing.graphql"], /^There is no query to read at .*missing\.graphql\.$/],
  [["ask", "bodies.graphql", "--variables", "{token}"], /^--variables takes a JSON object such as .*\.$/],
  [["ask", "bodies.graphql", "--variables", "[1]"], /^--variables takes a JSON object such as .*\.$/],
  [["ask", "bodies.graphql", "--purpose", "…"], /^The value of hub-purpose must be plain ASCII text\.$/],
  [["ask", "bodies.graphql", "--url", "here"], /^--url takes an address such as .*\.$/],
  [["ask", "bodies.graphql", "--as", "nobody.borken"], /^Nobody is called "nobody.borken"; .*\.$/],
  [["ask", "bodies.graphql", "--for-trust-centre"], /^--for-trust-centre needs --as: .*\.$/],
  [["ask", "bodies.graphql", "--format", "xml"], /^error: option '--format <format>' argument 'xml' is invalid\. .*$/],
  [["ask", "bodies.graphql", "--format", "json", "--labels"], /^--labels is for the table and for CSV: .*\.$/],
  [["ask"], /^error: missing required argument 'file'$/],
  [["token"], /^Say whose token, or list everybody with --list\.$/],
])("bad input is one sentence and exit code 2: %j", async (args, sentence) => {
  const { code, printed, complaints } = await run(...args);

  expect({ code, printed }).toEqual({ code: 2, printed: "" });
  expect(complaints).toMatch(sentence);
});

test("a gateway that does not run is named with its remedy", async () => {
  const { code, complaints } = await run("ask", "bodies.graphql", "--url", "http://127.0.0.1:9/graphql");

  expect(code).toBe(1);
  expect(complaints).toBe("No gateway answers at http://127.0.0.1:9/graphql; start the hub with npm start.");
});

test.each([
  "<h1>Bad gateway</h1>",
  '{"errors":[null],"data":null}',
  '{"errors":[{"message":{"a":1}}]}',
  '{"errors":[{"message":"a","path":"b"}]}',
  `{"data":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
  `{"data":${'{"a":'.repeat(5000)}1${"}".repeat(5001)}`,
])("an answer that is not GraphQL, or too deep to be one, is told as such: %#", async (given) => {
  answer = given;

  const { code, complaints } = await run("ask", "bodies.graphql");

  expect(code).toBe(1);
  expect(complaints).toMatch(/\/graphql answered 200 without GraphQL\.$/);
});

test("a redirect is not followed: the tokens are for the hub alone", async () => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(String(request.url));
    response.end(answer);
  });
  await once(elsewhere.listen(0, "127.0.0.1"), "listening");
  redirect = `http://127.0.0.1:${portOf(elsewhere)}/graphql`;

  const { code, complaints } = await run(
    "ask",
    "bodies.graphql",
    "--as",
    "coordinator.bielefeld",
    "--for-trust-centre",
  );
  elsewhere.close();
  elsewhere.closeAllConnections();

  expect({ code, asked }).toEqual({ code: 1, asked: [] });
  expect(complaints).toMatch(/\/graphql answered 307 without GraphQL\.$/);
});

test("a reader that has enough, as head has, ends the command in silence", async () => {
  answer = JSON.stringify({ data: { names: Array.from({ length: 100_000 }, (_, id) => ({ id })) } });
  const command = spawn(process.execPath, [fileURLToPath(import.meta.resolve("./main.js")), "ask", "bodies.graphql"], {
    env: environment,
  });
  const complaints = text(command.stderr);
  await once(command.stdout, "data");
  command.stdout.destroy();
  const [code] = await once(command, "close");

  expect({ code, complaints: await complaints }).toEqual({ code: 0, complaints: "" });
});
