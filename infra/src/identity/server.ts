import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { promisify } from "node:util";
import type { Service } from "@kim-hub/kit/service";
import type { IdentityConfig } from "./config.js";
import { hasCode } from "./error-code.js";
import { IdentityError } from "./identity-error.js";
import { createIdentityProvider } from "./provider.js";

const GRACE_MILLISECONDS = 2_000;

export interface RunningIdentityProvider extends Service {
  readonly issuer: string;
}

/** Listens on the loopback address only: a client that reaches this server can sign in as anybody. */
export async function startIdentityProvider(config: IdentityConfig): Promise<RunningIdentityProvider> {
  if (!config.development) {
    throw new IdentityError(
      "The development identity provider signs in anybody and starts with NODE_ENV=development only.",
    );
  }

  const provider = await createIdentityProvider(config);
  const server = createServer(provider.callback());
  await listen(server, config.port);

  return { port: config.port, issuer: config.issuer, stop: () => stop(server) };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch (error) {
    if (!hasCode(error, "EADDRINUSE")) throw error;
    throw new IdentityError(`Another process listens on 127.0.0.1:${port}; stop it or set another port.`);
  }
}

/** Requests under way get a moment to end; a connection kept alive by a client must not hold the process. */
async function stop(server: Server): Promise<void> {
  const closed = promisify(server.close.bind(server))();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);

  await closed;
  clearTimeout(impatience);
}
