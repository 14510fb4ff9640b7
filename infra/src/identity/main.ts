/** Runs the identity provider as a process of its own: settings from the environment, one JSON line once it listens. */
import { readIdentityConfig } from "./config.js";
import { IdentityError } from "./identity-error.js";
import { type RunningIdentityProvider, startIdentityProvider } from "./server.js";

try {
  stopWhenAsked(await startIdentityProvider(readIdentityConfig()));
} catch (error) {
  if (!(error instanceof IdentityError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function stopWhenAsked(identityProvider: RunningIdentityProvider): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void identityProvider.stop();
    // A parent that has not hung up would otherwise keep this process alive through its channel.
    if (process.connected) process.disconnect();
  };

  for (const reason of ["SIGTERM", "SIGINT", "disconnect"]) process.on(reason, stop);
  process.stdout.write(`${JSON.stringify({ ready: true, service: "identity", issuer: identityProvider.issuer })}\n`);
}
