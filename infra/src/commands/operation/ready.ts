/** `kim-hub ready <url>`: what a health check runs in an image that has neither a shell nor curl. */
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";

/** Less than the health checks of the compose files wait for this process; its first request on a busy machine takes seconds. */
const ANSWER_MILLISECONDS = 9000;

export async function requireReady(url: string, { terminal }: CommandContext): Promise<0> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new InputError(`'${url}' is not the address of a service, such as http://127.0.0.1:4000/ready.`);
  const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
  const response = await fetch(url, { signal, redirect: "error" }).catch(() => null);
  if (response === null) throw new CommandError(`${url} does not answer.`, 1);
  if (!response.ok) throw new CommandError(`${url} answers ${response.status}: the service is not ready.`, 1);
  terminal.print("ready");

  return 0;
}
