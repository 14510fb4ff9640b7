import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { listFailures } from "./failed-tests.js";

const failed = (fullName: string, message: string) => ({ fullName, status: "failed", failureMessages: [message] });

test("a line for each reason names the source, the test and the reason's first line; what passed is not there", () => {
  const folder = mkdtempSync(join(tmpdir(), "results-"));
  const file = join(folder, "jest-results.json");
  const results = [
    {
      name: join(ROOT, "subgraphs/kit/dist/paging/pages.test.js"),
      status: "failed",
      message: "",
      assertionResults: [
        failed("a page ends", "\u001b[2mexpect(\u001b[22mreceived\u001b[2m)\u001b[22m.toBe(2)\n\nExpected: 2"),
        failed("the second", "Error: The set-up failed.\n    at one"),
        failed("the third", "Error: The set-up failed.\n    at one"),
        { fullName: "all is well", status: "passed", failureMessages: [] },
      ],
    },
    {
      ...{ name: join(ROOT, "test/dist/browser/path.test.js"), status: "failed", assertionResults: [] },
      message: "  ● Test suite failed to run\n\n    Cannot find module 'none'\n",
    },
  ];
  writeFileSync(file, JSON.stringify({ testResults: results }));

  expect(listFailures([file])).toEqual([
    "subgraphs/kit/src/paging/pages.test.ts › a page ends: expect(received).toBe(2)",
    "subgraphs/kit/src/paging/pages.test.ts › the second (and 1 more): Error: The set-up failed.",
    "test/src/browser/path.test.ts › the file: Cannot find module 'none'",
  ]);
  rmSync(folder, { recursive: true });
});
