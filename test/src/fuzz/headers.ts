import type { Random } from "./random.js";
import type { HttpRequest } from "./wire-request.js";

/** Headers that hurt a server, beside the usual ones. */
export function hostileHeaders(random: Random): HttpRequest["headers"] {
  const long = (most: number) => "x".repeat(random.size(most));
  const make = random.pick<() => HttpRequest["headers"]>([
    () => ({ "x-long": long(20_000) }),
    () => Object.fromEntries(Array.from({ length: random.size(3000) }, (_, index) => [`x-${index}`, "1"])),
    () => ({
      accept: random.pick([
        "",
        "text/html",
        "*/*;q=0",
        "application/xml",
        "application/json;q=x",
        `${"a/b,".repeat(random.size(1000))}`,
        "application/graphql-response+json",
        "multipart/mixed",
        random.marked(),
      ]),
    }),
    () => ({
      "content-type": random.pick([
        "",
        "text/plain",
        "application/json; charset=utf-16",
        "application/json; charset=x",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        random.marked(),
        "application/json,application/json",
        "a/b;".repeat(random.size(500)),
      ]),
    }),
    () => ({
      authorization: random.pick([
        "Bearer",
        "Bearer ",
        "Bearer a.b.c",
        "Basic YTpi",
        `Bearer ${random.marked()}`,
        `Bearer ${random.marked()}.${random.marked()}.`,
        `Bearer ${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from("{}").toString("base64url")}.`,
        `Bearer ${"a".repeat(random.size(8000))}.b.c`,
        "bearer \t x",
      ]),
    }),
    () => ({
      "hub-purpose": random.pick([
        "",
        random.marked(),
        "CASE_WORK",
        "__proto__",
        "constructor",
        "CASE_WORK,CASE_WORK",
        long(5000),
      ]),
    }),
    () => ({ "hub-case-reference": random.pick(["", random.marked(), long(5000), "é"]) }),
    () => ({ "content-encoding": random.pick(["gzip", "br", "identity", "deflate", "zstd", random.marked()]) }),
    () => ({
      "accept-encoding": random.pick([
        "gzip",
        "br",
        "*",
        "identity;q=0",
        "gzip;q=x",
        `${"gzip,".repeat(random.size(2000))}`,
        random.marked(),
      ]),
    }),
    () => ({
      "x-forwarded-for": random.pick([
        random.marked(),
        "127.0.0.1",
        "::1,::1",
        `${"1.1.1.1,".repeat(random.size(1000))}`,
      ]),
      host: random.pick(["x", "", "localhost:1", random.marked()]),
    }),
    () => ({ expect: random.pick(["100-continue", random.marked()]) }),
    () => ({ connection: random.pick(["close", "upgrade", "x"]), upgrade: random.pick(["websocket", "h2c", "x"]) }),
    () => ({ cookie: `a=${long(8000)}`, "x-apollo-operation-name": random.marked(), "hub-envelope": random.marked() }),
  ]);

  return make();
}
