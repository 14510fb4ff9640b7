import type { Environment } from "@kim-hub/kit/config";
import type { ChildService } from "../../dev/child-service.js";
import { LiveFault } from "../live-fault.js";
import type { Modules } from "../sources/office-code.js";
import type { Relay } from "./relay.js";
import { type Serving, Standby } from "./standby.js";

interface LiveOfficeOptions {
  readonly name: string;
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** How its process reads the settings. */
  readonly readConfig: (environment: Environment) => unknown;
  readonly relay: Relay;
  /** Called when its process ends by itself. */
  readonly onEnd: (name: string) => void;
}

/** What an office's code has become: its SDL is known, its process is about to serve. */
export interface Candidate {
  readonly sdl: string;
  readonly standby: Standby;
}

/** One office behind its own port, whichever process serves it. */
export class LiveOffice {
  readonly name: string;
  readonly #options: LiveOfficeOptions;
  #serving: Serving | null = null;
  #sdl = "";

  constructor(options: LiveOfficeOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** The contract of the process that serves. */
  get sdl(): string {
    return this.#sdl;
  }

  /** Whether its settings name the file. */
  reads(file: string): boolean {
    const { readConfig, settings } = this.#options;

    return Object.values(Object(readConfig(settings))).includes(file);
  }

  /** Reads the code as it is now, or as these modules say, and starts with it; the process that serves goes on. */
  async read(standby = new Standby([]), modules: Modules = {}): Promise<Candidate> {
    try {
      return { sdl: await standby.readSdl(this.#options, { serves: true, modules }), standby };
    } catch (error) {
      await standby.dismiss();
      throw error;
    }
  }

  /** Lets a process that is ready serve from now on; resolves when the one before it has ended what it had begun. */
  async take(serving: Serving, sdl: string): Promise<void> {
    const { relay, onEnd, name } = this.#options;
    const before = this.#serving;
    this.#serving = serving;
    this.#sdl = sdl;
    relay.point(serving.port);
    void serving.service.ended.then(() => {
      if (this.#serving !== serving) return;
      relay.point(null);
      onEnd(name);
    });
    await before?.service.stop();
  }

  /** The office as a service of the hub. */
  asService(): ChildService {
    const { promise: ended, resolve } = Promise.withResolvers<void>();

    return {
      name: this.name,
      processId: this.#serving?.service.processId ?? 0,
      ended,
      tell: (message) => this.#serving?.service.tell(message),
      stop: async () => {
        const serving = this.#serving;
        this.#serving = null;
        await this.#options.relay.close();
        await serving?.service.stop();
        resolve();
      },
    };
  }
}

/** Waits for the candidate's process; one that cannot start is dismissed. */
export async function serve({ standby }: Candidate): Promise<Serving> {
  try {
    return await standby.serve();
  } catch (error) {
    await standby.dismiss();
    throw error instanceof LiveFault ? error : new LiveFault(String(error), null);
  }
}
