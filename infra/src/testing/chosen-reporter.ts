import type { FileResult } from "./failed-tests.js";
import { sourceOf } from "./source-of.js";

const MARKS: Readonly<Record<string, string>> = { passed: "✓", failed: "✗" };

/** What Jest tells a reporter of a file whose tests have run. */
interface RunFile {
  readonly testFilePath: string;
  /** The failures, as Jest shows them. */
  readonly failureMessage?: string | null;
  readonly testResults: FileResult["assertionResults"];
}

/** Shows the tests that were run, and of what was left out nothing. */
// biome-ignore lint/style/noDefaultExport: Jest makes its reporters from the default export of a file.
export default class ChosenReporter {
  onTestResult(_test: unknown, { testFilePath, failureMessage, testResults }: RunFile): void {
    const shown = testResults.flatMap(({ fullName, status }) => {
      const mark = MARKS[status];

      return mark ? [`  ${mark} ${fullName}\n`] : [];
    });
    if (shown.length === 0 && !failureMessage) return;
    process.stdout.write(
      `${sourceOf(testFilePath)}\n${shown.join("")}${failureMessage ? `\n${failureMessage}\n` : ""}`,
    );
  }
}
