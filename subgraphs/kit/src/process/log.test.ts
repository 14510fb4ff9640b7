import { expect, test } from "@jest/globals";
import { pino } from "pino";
import { apolloLogger, describeFault } from "./log.js";

test("of an error neither its message is logged nor a line of the message that looks like a place", () => {
  const fault = describeFault(new TypeError("no row\n    at Erika Mustermann"));

  expect(fault).toMatchObject({ kind: "TypeError", stack: expect.arrayContaining([expect.stringContaining("at ")]) });
  expect(JSON.stringify(fault)).not.toContain("Mustermann");
});

test("of what Apollo Server logs only the place is kept", () => {
  const lines: string[] = [];
  const logger = apolloLogger(pino({}, { write: (line) => void lines.push(line) }));
  logger.error("Unexpected error processing request: Erika Mustermann");
  logger.warn(new Error("Erika Mustermann"));

  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain("log.test");
  expect(lines.join()).not.toContain("Mustermann");
});

test.each([
  [{ NODE_ENV: "development" }, "duplicate key"],
  [{ NODE_ENV: "test" }, "duplicate key"],
  [{ NODE_ENV: "development", DATABASE_ERRORS: "masked" }, undefined],
  [{ NODE_ENV: "production" }, undefined],
  [{ NODE_ENV: "Development" }, undefined],
  [{}, undefined],
])("with %j the message logged of a database error is %s", (environment, message) => {
  const error = Object.assign(new Error("duplicate key"), { code: "23505" });

  expect(describeFault(error, environment).message).toBe(message);
});

test("a database error is logged without the row that it quotes", () => {
  const text =
    'duplicate key value violates unique constraint "one_each"\n - detail: Key (name)=(Erika) already exists.';
  const fault = describeFault(Object.assign(new Error(text), { code: "23505" }), { NODE_ENV: "test" });

  expect(fault.message).toBe('duplicate key value violates unique constraint "one_each"');
});
