import type { ModernFakeTimers } from "@jest/fake-timers";
import type { ModuleMocker } from "jest-mock";

/** What Jest's test runner gives to each test file. */
export type RunnerGlobals = Readonly<
  Record<"afterAll" | "afterEach" | "beforeAll" | "beforeEach" | "describe" | "expect" | "it" | "test", unknown>
>;

/** What a test file imports from "@jest/globals"; of `jest` all that replaces no module. */
export interface FileGlobals extends RunnerGlobals {
  readonly jest: Pick<ModuleMocker, "fn" | "restoreAllMocks" | "spyOn"> &
    Pick<ModernFakeTimers, "useFakeTimers" | "useRealTimers">;
}

let current: FileGlobals | undefined;

/** Those of the test file that is loaded. */
export function globalsOfFile(): FileGlobals {
  if (!current) throw new Error("Jest has begun no test file.");

  return current;
}

/** Names those of the test file that is loaded next. */
export function beginGlobals(globals: FileGlobals): void {
  current = globals;
}
