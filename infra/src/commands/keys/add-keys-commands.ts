/** The arguments of the commands that make, put together and exchange the keys of a site. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import type { CertifyOptions } from "./certify-keys.js";
import type { CreateOptions } from "./create-site-keys.js";
import type { RotateOptions } from "./rotate-site-key.js";

export function addKeysCommands(program: Command, context: CommandContext): void {
  const keys = program
    .command("keys")
    .description("Make, pass on and exchange the keys of a site, on the files alone.");

  keys
    .command("create")
    .description(
      "Make the keys and secrets that are missing, and the authority of the certificates; what is there stays as it is.",
    )
    .argument("<folder>", "where they lie: a folder for each service, and public/ with all that may be passed on")
    .option("--service <names...>", "whose alone, for an organisation that runs a part: also ca and operator")
    .option("--host <places...>", "where a service is reached, for example immigration=offices.example.org:4004")
    .option("--days <number>", "how long a certificate counts", "180")
    .action(async (folder: string, options: CreateOptions) =>
      (await import("./create-site-keys.js")).createSiteKeys(folder, options, context),
    );

  keys
    .command("collect")
    .description("Put the public halves of others together with one's own, and say what is still missing.")
    .argument("<folder>", "of one's own keys")
    .argument("[others...]", "folders that others have passed on")
    .action(async (folder: string, others: readonly string[]) =>
      (await import("./collect-keys.js")).collectKeys(folder, others, context),
    );

  keys
    .command("certify")
    .description("Sign the request of a service as the authority of the certificates, whose key lies in the folder.")
    .argument("<folder>", "with ca/ and the request in public/")
    .argument("<service>", "whose request it is")
    .option("--fingerprint <sha256>", "of the request, as whoever made it says")
    .option("--days <number>", "how long the certificate counts", "180")
    .action(async (folder: string, service: string, options: CertifyOptions) =>
      (await import("./certify-keys.js")).certifyKeys(folder, service, options, context),
    );

  keys
    .command("rotate")
    .description(
      "Exchange a key while requests go on, in three steps: announce, use, retire. Pass the public halves on after each.",
    )
    .argument("<folder>", "of the keys, or the data directory of npm start")
    .argument("<name>", "of the key, for example envelope, or of a certificate, for example immigration-certificate")
    .argument("<step>", "announce, use or retire")
    .option("--settle <seconds>", "how long it takes at most until every service has read a file anew", "120")
    .option("--stolen", "somebody else has the earlier key: what was made under it holds no longer")
    .action(async (folder: string, name: string, step: string, options: RotateOptions) =>
      (await import("./rotate-site-key.js")).rotateSiteKey({ folder, name, step }, options, context),
    );
}
