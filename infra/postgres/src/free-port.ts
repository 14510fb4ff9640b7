import { once } from "node:events";
import { createServer } from "node:net";

const HOST = "127.0.0.1";

/** A port that was free on 127.0.0.1 a moment ago; nothing keeps it free. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  await close(server);
  if (address === null || typeof address === "string") throw new TypeError("A TCP server has no port.");

  return address.port;
}

/** Whether a server could listen on 127.0.0.1 at this port at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, HOST);
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  await close(server);

  return true;
}

async function close(server: ReturnType<typeof createServer>): Promise<void> {
  server.close();
  await once(server, "close");
}
