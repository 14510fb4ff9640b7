import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

const HOST = "127.0.0.1";
/** Above the ports of known services, below those that a system gives to outgoing connections (from 32768 or 49152). */
const PORTS = { first: 15_000, last: 31_999 };
const ATTEMPTS = 200;

/**
 * A port that was free on 127.0.0.1 a moment ago. No outgoing connection takes it, and no other process that asks here
 * gets it while this one lives.
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(PORTS.first, PORTS.last + 1);
    const release = await claim(port);
    if (!release) continue;
    if (await isPortFree(port)) return port;
    release();
  }
  throw new Error(`Found no free port between ${PORTS.first} and ${PORTS.last} on ${HOST}.`);
}

/** Whether a server could listen on 127.0.0.1 at this port at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, HOST);
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");

  return true;
}

/** Holds the number among the processes that look for ports: a datagram socket on it, which no TCP server minds, lasts as long as its process. Null if another holds it. */
async function claim(port: number): Promise<(() => void) | null> {
  const socket = createSocket("udp4").unref();
  try {
    const bound = once(socket, "listening");
    socket.bind({ address: HOST, port, exclusive: true });
    await bound;

    return () => socket.close();
  } catch (error) {
    socket.close();
    if (Object(error).code !== "EADDRINUSE") throw error;

    return null;
  }
}
