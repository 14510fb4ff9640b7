import { expect, test } from "@jest/globals";
import { readOptions } from "./options.js";

test("without options everything is measured", () => {
  expect(readOptions([])).toEqual({
    seconds: 8,
    connections: 50,
    questions: ["nested", "small", "path", "public"],
    contestants: ["apollo", "hub", "hubShared", "hive", "hiveRuntime"],
    json: false,
  });
});

test("questions and gateways are chosen by name", () => {
  const { questions, contestants } = readOptions(["--only", "small, nested", "--gateways=hub,apollo"]);

  expect({ questions, contestants }).toEqual({ questions: ["nested", "small"], contestants: ["apollo", "hub"] });
});

test.each([
  [["--only", "huge"], "--only knows nested, small, path, public; not huge."],
  [["--seconds", "0"], "--seconds is a whole number from 1 on."],
  [["--connections", "many"], "--connections is a whole number from 1 on."],
])("%j is refused in one sentence", (given, sentence) => {
  expect(() => readOptions(given)).toThrow(sentence);
});
