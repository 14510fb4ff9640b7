/** `kim-hub ready <url>`: what a health check runs in an image that has neither a shell nor curl. */
import { askService } from "@kim-hub/kit/ask-service";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { findOwnIdentity, serviceOf } from "../own-identity.js";

/** Less than the health checks of the compose files wait for this process; its first request on a busy machine takes seconds. */
const ANSWER_MILLISECONDS = 9000;

export async function requireReady(url: string, { config, terminal }: CommandContext): Promise<0> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new InputError(`'${url}' is not the address of a service, such as http://127.0.0.1:4000/ready.`);
  // Of the service itself, in whose place the health check asks: it is certified for this machine, too.
  const identity = findOwnIdentity(config.environment);
  const service = identity ? serviceOf(identity) : "";
  const question = { url: new URL(url), service, milliseconds: ANSWER_MILLISECONDS, identity };
  const response = await askService(question).catch(() => null);
  if (response === null) throw new CommandError(`${url} does not answer.`, 1);
  if (response.status >= 300 && response.status < 400) throw new CommandError(`${url} does not answer.`, 1);
  if (response.status !== 200)
    throw new CommandError(`${url} answers ${response.status}: the service is not ready.`, 1);
  terminal.print("ready");

  return 0;
}
