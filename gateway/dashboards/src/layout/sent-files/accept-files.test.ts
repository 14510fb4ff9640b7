import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { failureOf } from "../failure-of.js";
import { fieldsOf } from "../visit.js";
import { acceptFiles } from "./accept-files.js";
import { filesOf } from "./sent-file.js";

const logged: unknown[] = [];
let http: FastifyInstance;

beforeAll(async () => {
  http = fastify();
  http.setErrorHandler((error, _request, reply) => {
    const { code, status } = failureOf(error, { error: (entry: unknown) => logged.push(entry) });

    return reply.code(status).send({ code });
  });
  http.post("/without", () => ({}));
  await http.register(async (routes) => {
    acceptFiles(routes);
    routes.post("/with", (request) => ({
      fields: Object.fromEntries(fieldsOf(request)),
      files: [...filesOf(request)].map(([field, { name, bytes }]) => [field, name, bytes.toString("latin1")]),
    }));
  });
});

afterAll(() => http.close());

const field = (name: string, value: string) =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, fileName: string, content: string) =>
  `--x\r\ncontent-disposition: form-data; name="${name}"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n`;
const END = "--x--\r\n";

interface PostOptions {
  readonly to?: string;
  readonly type?: string;
}

async function post(payload: string, { to = "/with", type = "multipart/form-data; boundary=x" }: PostOptions = {}) {
  const answer = await http.inject({ method: "POST", url: to, payload, headers: { "content-type": type } });

  return { status: answer.statusCode, ...answer.json() };
}

test("fields and files come in any order, a file by its name without folders, and one that was not chosen is none", async () => {
  const sent = [file("a", "C:\\Users\\erfunden\\Zeilen ä.csv", "1;2\r\n3;4"), field("token", "t"), file("b", "", "")];

  expect(await post([...sent, field("token", "u"), END].join(""))).toEqual({
    status: 200,
    fields: { token: "u" },
    files: [["a", "Zeilen ä.csv", "1;2\r\n3;4"]],
  });
});

test("a chosen file may be empty", async () => {
  expect((await post(file("a", "leer.csv", "") + END)).files).toEqual([["a", "leer.csv", ""]]);
});

test("names of the language's own objects are names like others", async () => {
  const names = ["__proto__", "constructor", "toString"];
  const { status, fields } = await post(names.map((name) => field(name, "v")).join("") + END);

  expect([status, Object.keys(fields)]).toEqual([200, names]);
});

const WHOLE = field("token", "t") + file("a", "a.csv", "1;2");
const BROKEN: readonly { readonly fact: string; readonly payload: string; readonly type?: string }[] = [
  { fact: "a body that breaks off in a file", payload: WHOLE.slice(0, -4) },
  { fact: "a body that breaks off in a field", payload: field("token", "t").slice(0, -3) },
  { fact: "a body without its end", payload: WHOLE },
  { fact: "an empty body with a boundary", payload: "" },
  { fact: "no boundary", payload: WHOLE + END, type: "multipart/form-data" },
  { fact: "another boundary", payload: WHOLE + END, type: "multipart/form-data; boundary=y" },
  { fact: "two files in one field", payload: file("a", "a.csv", "1") + file("a", "b.csv", "2") + END },
  { fact: "eleven files", payload: [...Array(11).keys()].map((each) => file(`f${each}`, "a.csv", "1")).join("") + END },
  { fact: "thousands of fields", payload: field("f", "").repeat(30_000) + END },
];

test.each(BROKEN)("$fact is refused as a request that is not complete", async ({ payload, ...options }) => {
  expect(await post(payload, options)).toEqual({ status: 400, code: "BAD_REQUEST" });
  expect(logged).toEqual([]);
});

test("a part that does not say its name among thousands of headers is none", async () => {
  const payload = `--x\r\n${"x: y\r\n".repeat(30_000)}\r\nv\r\n${END}`;

  expect(await post(payload)).toEqual({ status: 200, fields: {}, files: [] });
});

test("a million fields, or files of 900 KB and more, are too large together", async () => {
  for (const payload of [field("f", "").repeat(1_000_000), file("a", "a.csv", "x".repeat(2_000_001)) + END])
    expect(await post(payload)).toEqual({ status: 413, code: "PAYLOAD_TOO_LARGE" });
  expect((await post(file("a", "a.csv", "x".repeat(900_000)) + field("t", "y".repeat(900_000)) + END)).status).toBe(
    200,
  );
});

test("a form with files is refused at every other route", async () => {
  expect(await post(WHOLE + END, { to: "/without" })).toEqual({ status: 415, code: "BAD_REQUEST" });
});
