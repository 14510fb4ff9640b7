import { expect, test } from "@jest/globals";
import { readTestArguments } from "./test-arguments.js";

test.each([
  [[], { paths: [], name: null, ofTurborepo: [] }],
  [["test/src/browser/path.test.ts"], { paths: ["test/src/browser/path.test.ts"], name: null, ofTurborepo: [] }],
  [["--name", "a withheld cell"], { paths: [], name: "a withheld cell", ofTurborepo: [] }],
  [["gateway/src", "--name=a plan"], { paths: ["gateway/src"], name: "a plan", ofTurborepo: [] }],
  [["--filter=@kim-hub/kit", "--force"], { paths: [], name: null, ofTurborepo: ["--filter=@kim-hub/kit", "--force"] }],
])("npm test -- %j", (args, asked) => {
  expect(readTestArguments(args)).toEqual(asked);
});
