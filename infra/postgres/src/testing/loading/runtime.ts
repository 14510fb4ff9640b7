import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type ProcessEnvironment from "./environment.js";
import { beginGlobals, type FileGlobals, type RunnerGlobals } from "./file-globals.js";
import { beginFile, urlOfFile } from "./modules-of-file.js";

const require = createRequire(import.meta.url);

/**
 * Loads a test file as Node.js loads modules, in the process itself: what tests are about, and packages, are read and
 * linked once for all files that a process runs, as in a process of the hub; test files and what helps them for each file.
 */
// biome-ignore lint/style/noDefaultExport: Jest makes its runtime from the default export of a file.
export default class ProcessRuntime {
  readonly #environment: ProcessEnvironment;

  constructor(_config: unknown, environment: ProcessEnvironment) {
    this.#environment = environment;
    beginFile();
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  async unstable_importModule(path: string): Promise<void> {
    await import(urlOfFile(pathToFileURL(path).href));
  }

  /** Jest's own test runner keeps the tests that a file declares: each file has a runner of its own. */
  requireInternalModule(path: string): unknown {
    delete require.cache[path];

    return require(path);
  }

  requireModule(path: string): unknown {
    return require(path);
  }

  setGlobalsForRuntime(globals: RunnerGlobals): void {
    const { moduleMocker, fakeTimersModern } = this.#environment;
    const jest: FileGlobals["jest"] = {
      fn: moduleMocker.fn.bind(moduleMocker),
      spyOn: moduleMocker.spyOn.bind(moduleMocker),
      restoreAllMocks: () => moduleMocker.restoreAllMocks(),
      useFakeTimers: (options) => fakeTimersModern.useFakeTimers(options),
      useRealTimers: () => fakeTimersModern.useRealTimers(),
    };
    beginGlobals({ ...globals, jest });
  }

  getSourceMaps(): ReadonlyMap<string, string> {
    return new Map();
  }

  getAllCoverageInfoCopy(): undefined {}

  enterTestCode(): void {}

  leaveTestCode(): void {}

  teardown(): void {}
}
