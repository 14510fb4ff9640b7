import { ModernFakeTimers } from "@jest/fake-timers";
import { ModuleMocker } from "jest-mock";

interface EnvironmentConfig {
  readonly projectConfig: ConstructorParameters<typeof ModernFakeTimers>[0]["config"];
}

/** Globals that Jest, its set-up or a test puts others in place of. */
const REPLACED = ["console", "fetch"] as const;

/**
 * Jest's own environment is a realm of its own for each test file, in which every module is read, compiled and linked anew.
 * Here a file's tests run in the process itself and leave its globals and environment variables as they found them.
 */
// biome-ignore lint/style/noDefaultExport: Jest makes its environment from the default export of a file.
export default class ProcessEnvironment {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  readonly #variables = { ...process.env };
  readonly #exit = process.exit;
  readonly #globals = REPLACED.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

  constructor({ projectConfig }: EnvironmentConfig) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    process.exit = this.#exit;
    for (const [name, descriptor] of this.#globals) Object.defineProperty(globalThis, name, descriptor ?? {});
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
  }

  exportConditions(): readonly string[] {
    return ["node", "node-addons"];
  }

  getVmContext(): null {
    return null;
  }
}
