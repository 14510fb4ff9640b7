import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

const HOST = "127.0.0.1";

/** Holds a subgraph's own port for as long as the hub runs and passes each connection on to the process that serves it now. */
export class Relay {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #port: number | null = null;

  private constructor() {
    this.#server = createServer((socket) => this.#pass(socket));
  }

  static async listen(port: number): Promise<Relay> {
    const relay = new Relay();
    await once(relay.#server.listen(port, HOST), "listening");

    return relay;
  }

  /** From now on new connections go to this port; those that are open stay where they are. Null: nobody serves. */
  point(port: number | null): void {
    this.#port = port;
  }

  async close(): Promise<void> {
    const closed = once(this.#server.close(), "close");
    for (const socket of this.#open) socket.destroy();
    await closed;
  }

  #pass(caller: Socket): void {
    if (this.#port === null) return void caller.resetAndDestroy();
    const server = connect(this.#port, HOST);
    for (const [socket, other] of [
      [caller, server],
      [server, caller],
    ] as const) {
      this.#open.add(socket);
      socket.setNoDelay();
      // The end of the one is the end of the other, however it came.
      socket.on("error", () => other.destroy());
      socket.once("close", () => {
        this.#open.delete(socket);
        other.destroySoon();
      });
      socket.pipe(other);
    }
  }
}
