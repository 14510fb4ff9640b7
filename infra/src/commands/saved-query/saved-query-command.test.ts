import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json, text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { SAVED_QUERIES } from "@kim-hub/schema/read-saved-queries";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";
import { listSavedQueries } from "./find-saved-query.js";

const folder = mkdtempSync(join(tmpdir(), "saved-query-"));
const DATA = { territory: null };
const POSTS = ["saved-query", "run", "s9-posts", "--param", "ags=05711", "--param", "year=2021"];

let environment: NodeJS.ProcessEnv;
let answer: object;
let received: { readonly headers: IncomingHttpHeaders; readonly body: unknown } | undefined;

const gateway = createServer(async (request, response) => {
  received = { headers: request.headers, body: await json(request) };
  response.end(JSON.stringify(answer));
});

beforeAll(async () => {
  await once(gateway.listen(0, "127.0.0.1"), "listening");
  const address = gateway.address();
  const port = String(typeof address === "object" ? address?.port : "");
  environment = { PORT_GATEWAY: port, PORT_IDENTITY: "9", INIT_CWD: folder };
});

beforeEach(() => {
  answer = { data: DATA };
  received = undefined;
});

afterAll(() => {
  gateway.close();
  gateway.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const terminal = { print: (line: string) => printed.push(line), complain: (line: string) => complaints.push(line) };
  const code = await runCommand(args, { terminal, config: readCommandConfig({ ...environment, ...more }) });

  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

test("a run sends the document id and its variables, and no text", async () => {
  const [posts] = listSavedQueries({ environment: {} }).filter(({ id }) => id === "s9-posts");
  const { code } = await run([...POSTS, "--purpose", "COUNCIL_INQUIRY", "--case-reference", "CR-1"]);

  expect(code).toBe(0);
  expect(received?.body).toEqual({ documentId: posts?.documentId, variables: { ags: "05711", year: 2021 } });
  expect(received?.headers).toMatchObject({ "hub-purpose": "COUNCIL_INQUIRY", "hub-case-reference": "CR-1" });
  expect(received?.headers).not.toHaveProperty("authorization");
});

test("what came beside an error is printed, and the code is 2", async () => {
  answer = { data: DATA, errors: [{ message: "Too late.", extensions: { code: "SOURCE_UNAVAILABLE" } }] };
  const drawn = await run(POSTS);
  const csv = await run([...POSTS, "--format", "csv"]);
  const whole = await run([...POSTS, "--format", "json"]);

  for (const { code, complaints } of [drawn, csv, whole])
    expect({ code, complaints }).toEqual({ code: 2, complaints: "Errors\n  SOURCE_UNAVAILABLE  Too late." });
  expect(drawn.printed).toContain("Summen des Jahres");
  expect(csv.printed).toContain("\uFEFF");
  expect(JSON.parse(whole.printed)).toEqual(answer);
});

test("a cursor that does not move ends the pages, and the code is 2", async () => {
  const page = { nodes: [{ title: "Auftakt" }], pageInfo: { hasNextPage: true, endCursor: "c" }, totalCount: 2 };
  answer = { data: { milestones: page, serviceGaps: null } };
  const { code, printed, complaints } = await run([
    "saved-query",
    "run",
    "s12-milestones-and-gaps",
    "--param",
    "ags=05711",
  ]);

  expect(code).toBe(2);
  expect(printed).toContain("Auftakt");
  expect(complaints).toBe("milestones: 2nd page …\nmilestones says that it goes on, but its cursor does not move.");
});

test.each<[string, object]>([
  ["/graphql answered 200 without GraphQL.", { nothing: 1 }],
  ["The hub answers without data.", { data: null }],
  ["Errors\n  FORBIDDEN  No.", { errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }] }],
])("an answer that is none ends with 2: %s", async (sentence, given) => {
  answer = given;
  const { code, printed, complaints } = await run(POSTS);

  expect({ code, printed }).toEqual({ code: 2, printed: "" });
  expect(complaints).toContain(sentence);
});

test.each<[readonly string[], string]>([
  [["run", "s9-pots"], 'No saved query is called "s9-pots"; choose one of s9-posts.'],
  [["show", "s9-pots"], 'No saved query is called "s9-pots"; choose one of s9-posts.'],
  [["approve", "s9-pots", "--by", "x"], 'No saved query is called "s9-pots"; choose one of s9-posts.'],
  [["run", "s9-posts"], "The saved query s9-posts needs --param ags=… (Ags!): "],
  [["run", "s9-posts", "--param", "ags"], "--param takes a name and a value such as year=2024, not 'ags'."],
  [[...POSTS.slice(1), "--url", "http://127.0.0.1:9/graphql"], "No gateway answers at http://127.0.0.1:9/graphql; "],
  [[...POSTS.slice(1), "--url", "here"], "--url takes an address such as "],
  [[...POSTS.slice(1), "--as", "nobody"], 'Nobody is called "nobody"; '],
  [[...POSTS.slice(1), "--as", "steering.borken"], "No identity provider answers at http://127.0.0.1:9; "],
  [[...POSTS.slice(1), "--format", "xml"], "error: option '--format <format>' argument 'xml' is invalid. "],
  [[...POSTS.slice(1), "--format", "json", "--labels"], "--labels is for the table and for CSV: "],
  [[...POSTS.slice(1), "--out", "files"], "--out needs --format csv: it writes CSV files."],
  [["approve", "s9-posts"], "error: required option '--by <name>' not specified"],
  [["again"], "error: unknown command 'again'"],
  [[], "Usage: "],
])("bad input and whatever does not run end with 2 and a sentence: %j", async (args, sentence) => {
  const { code, printed, complaints } = await run(["saved-query", ...args]);

  expect({ code, printed }).toEqual({ code: 2, printed: "" });
  expect(complaints).toContain(sentence);
});

test("a manifest that cannot be read ends with 2", async () => {
  for (const args of [["list"], ["show", "s9-posts"], POSTS.slice(1)]) {
    const { code, complaints } = await run(["saved-query", ...args], { SAVED_QUERIES_FILE: join(folder, "none.json") });

    expect(code).toBe(2);
    expect(complaints).toContain("none.json");
  }
});

test("an output that takes nothing ends with 2", async () => {
  const command = spawn(process.execPath, [fileURLToPath(import.meta.resolve("../main.js")), "saved-query", "list"], {
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
  });
  const complaints = command.stderr ? text(command.stderr) : "";
  const [code] = await once(command, "close");

  expect(code).toBe(2);
  expect(await complaints).toMatch(/^The answer cannot be written: ENOSPC.*\.\n$/);
});

test("approve writes into the folder, says what comes next, and refuses the author and a second time", async () => {
  const queries = join(folder, "copy");
  cpSync(SAVED_QUERIES, queries, { recursive: true });
  const sheet = join(queries, "s9-posts", "sheet.yaml");
  writeFileSync(sheet, readFileSync(sheet, "utf8").replace(/^version: 1$/m, "version: 2"));
  const approve = (by: string) => run(["saved-query", "approve", "s9-posts", "--by", by, "--folder", "copy"]);
  const [byAuthor, first, second] = [
    await approve("Fachstelle KIM-Datenmanagement (erfunden)"),
    await approve("Revision (erfunden)"),
    await approve("Revision (erfunden)"),
  ];

  expect(byAuthor).toMatchObject({ code: 2, complaints: expect.stringContaining("is the author of s9-posts") });
  expect(first).toEqual({
    ...{ code: 0, complaints: "" },
    printed: `Version 2 of s9-posts is approved by Revision (erfunden) on ${localDate()}; now run npm run schema and commit what changes.`,
  });
  expect(second).toMatchObject({ code: 2, complaints: expect.stringContaining("is approved already") });
  expect(readFileSync(join(queries, "s9-posts", "approvals.yaml"), "utf8")).toMatch(
    /^# Who(.*\n)*.*version: 1\n(.*\n)* {2}- version: 2\n.*\n {4}by: Revision \(erfunden\)\n/,
  );
});

test("approve --unapproved approves every version that nobody has approved, and no other; without names it asks for one of both", async () => {
  const queries = join(folder, "unapproved");
  cpSync(SAVED_QUERIES, queries, { recursive: true });
  const sheet = join(queries, "s9-posts", "sheet.yaml");
  writeFileSync(sheet, readFileSync(sheet, "utf8").replace(/^version: 1$/m, "version: 2"));
  cpSync(join(queries, "worklist"), join(queries, "draft"), { recursive: true });
  rmSync(join(queries, "draft", "approvals.yaml"));
  const approve = (...asked: readonly string[]) =>
    run(["saved-query", "approve", ...asked, "--by", "Revision (erfunden)", "--folder", "unapproved"]);
  const nothing = await approve();
  const both = await approve("s9-posts", "--unapproved");
  const waiting = await approve("--unapproved");
  const again = await approve("--unapproved");

  expect([nothing, both]).toEqual(
    Array(2).fill(
      expect.objectContaining({
        code: 2,
        complaints: "approve takes the names of saved queries, or --unapproved for all that nobody has approved.",
      }),
    ),
  );
  expect(waiting.printed.match(/Version \d+ of [\w-]+/g)).toEqual(["Version 1 of draft", "Version 2 of s9-posts"]);
  expect(again).toMatchObject({ code: 0, printed: "No saved query waits for an approval." });
});
