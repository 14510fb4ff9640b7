import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** PostgreSQL's messages that a client waits for an answer to: Sync of the extended protocol, and Query of the simple one. */
const ASKING = new Set(["S", "Q"]);

/** Between a service and its PostgreSQL: what passes is counted and not changed. */
export interface RoundTripCounter {
  /** The database's URL, through the counter. */
  readonly url: string;
  /** The round trips that the work takes. */
  during(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

export async function startRoundTripCounter(databaseUrl: string): Promise<RoundTripCounter> {
  const target = new URL(databaseUrl);
  let trips = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    const count = createReader((type) => {
      if (ASKING.has(type)) trips += 1;
    });
    client.on("data", count);
    client.pipe(database);
    database.pipe(client);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  return {
    url: Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: String(port) }).href,
    async during(work) {
      const before = trips;
      await work();

      return trips - before;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Calls `onMessage` with the type of each message of a client, behind the untyped first one. */
function createReader(onMessage: (type: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;

  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const typed = isFirst ? 0 : 1;
      if (rest.length < typed + 4) return;
      const length = typed + rest.readUInt32BE(typed);
      if (rest.length < length) return;
      if (!isFirst) onMessage(String.fromCharCode(rest[0] ?? 0));
      isFirst = false;
      rest = rest.subarray(length);
    }
  };
}
