/** `kim-hub ready <url>`: what a health check runs in an image that has neither a shell nor curl. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";

/** Less than the health checks of the compose files wait for this process; its first request on a busy machine takes seconds. */
const ANSWER_MILLISECONDS = 9000;

export function addReadyCommand(program: Command, { terminal }: CommandContext, exit: (code: number) => void): void {
  program
    .command("ready")
    .description("Ask a running service whether it can do its work; the exit code is 0 if it can and 1 if not.")
    .argument("<url>", "its address, for example http://127.0.0.1:4000/ready")
    .action(async (url: string) => {
      await requireReady(url);
      terminal.print("ready");
      exit(0);
    });
}

async function requireReady(url: string): Promise<void> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new InputError(`'${url}' is not the address of a service, such as http://127.0.0.1:4000/ready.`);
  const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
  const response = await fetch(url, { signal, redirect: "error" }).catch(() => null);
  if (response === null) throw new CommandError(`${url} does not answer.`, 1);
  if (!response.ok) throw new CommandError(`${url} answers ${response.status}: the service is not ready.`, 1);
}
