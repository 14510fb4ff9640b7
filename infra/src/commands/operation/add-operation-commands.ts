/** The arguments of the commands that bring an installation up and keep it. */
import type { Command } from "commander";
import { SERVICES } from "../../installation/service-names.js";
import type { CommandContext } from "../command-context.js";
import { formatOption } from "../format-option.js";
import type { CheckOptions } from "./check/check.js";
import type { MigrateOptions } from "./migrate.js";
import type { StartOptions } from "./start.js";

export function addOperationCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("provision")
    .description(
      "Make an office's database and its two roles on a server of your own, as DATABASE_ADMIN_URL; a second run changes nothing.",
    )
    .action(async () => exit(await (await import("./provision.js")).provision(context)));

  program
    .command("migrate")
    .description("Bring a subgraph's database to this release, while its processes answer.")
    .argument("<subgraph>", "whose database it is, for example immigration")
    .option("--dry-run", "run every migration on the data that are there, and take all of it back")
    .action(async (subgraph: string, options: MigrateOptions) =>
      exit(await (await import("./migrate.js")).migrateDatabase(subgraph, options, context)),
    );

  program
    .command("start")
    .description(
      "Run one service as this process, with its settings from the environment, until SIGTERM or SIGINT: it answers what it has begun, and ends.",
    )
    .argument("<service>", `which: ${SERVICES.join(", ")}`)
    .option("--workers <number>", "of the gateway: how many processes share its port")
    .action(async (service: string, options: StartOptions) => {
      await (await import("./start.js")).startService(service, options);
      exit(0);
    });

  program
    .command("check")
    .description(
      "Look for what keeps a service from working, with its settings from the environment: one sentence for each fault; the exit code is 0 if there is none and 1 if there is.",
    )
    .argument("[service]", `which: ${SERVICES.join(", ")}`, "gateway")
    .option(
      "--public <folder>",
      "the public halves as they were passed on, which must belong to the service's own keys",
    )
    .addOption(formatOption("how the faults are printed"))
    .action(async (service: string, options: CheckOptions) =>
      exit(await (await import("./check/check.js")).checkService(service, options, context)),
    );

  program
    .command("ready")
    .description("Ask a running service whether it can do its work; the exit code is 0 if it can and 1 if not.")
    .argument("<url>", "its address, for example http://127.0.0.1:4000/ready")
    .action(async (url: string) => exit(await (await import("./ready.js")).requireReady(url, context)));
}
