import type { ChildService } from "./child-service.js";

/** The processes that were launched, whether they are ready yet or not, so that each can be stopped. */
export class RunningServices {
  readonly #launched = new Map<string, Promise<ChildService>>();
  readonly #ready = new Map<string, ChildService>();

  get ready(): ReadonlyMap<string, ChildService> {
    return this.#ready;
  }

  /** Remembers a launch under the service's name; a later one of the same name takes its place. */
  launch(name: string, starting: Promise<ChildService>): Promise<ChildService> {
    const launched = starting.then((service) => {
      this.#ready.set(name, service);

      return service;
    });
    // A later `await` reports a failure; without this line a failure before it would end the process.
    launched.catch(() => {});
    this.#launched.set(name, launched);

    return launched;
  }

  /** Stops one service; one that never became ready has ended by itself. */
  async stop(name: string): Promise<void> {
    const service = await this.#launched.get(name)?.catch(() => null);
    await service?.stop();
  }

  async stopAll(): Promise<void> {
    // The gateway first: it stops asking before the subgraphs stop answering.
    await this.stop("gateway");
    await Promise.all([...this.#launched.keys()].map((name) => this.stop(name)));
  }
}
