/** The arguments of `npm run token` and `npm run ask`. */
import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.js";
import type { AskOptions } from "./ask.js";
import type { TokenOptions } from "./token.js";

export function addAskCommands(program: Command, context: CommandContext, exit: (code: number) => void): void {
  program
    .command("token")
    .description("Print the access token of an invented person, for example steering.bielefeld.")
    .argument("[username]", "who asks")
    .option("--list", "list everybody instead")
    .option("--for-trust-centre", "a token for one mutation of the trust centre, not for the hub")
    .action(async (username: string | undefined, options: TokenOptions) => {
      const { listPeople, printToken } = await import("./token.js");
      await (options.list ? listPeople(context) : printToken(username, options, context));
    });

  program
    .command("ask")
    .description("Send the query in a file to the hub and print its answer.")
    .argument("<file>", "a file with a GraphQL operation")
    .option("--as <username>", "who asks; without it, the question goes unauthenticated")
    .option("--for-trust-centre", "send their token for the trust centre too, as its mutations need it")
    .option("--purpose <code>", "why, for example STEERING_CASE_REVIEW")
    .option("--role <name>", "in which of their roles, where the token holds several")
    .option("--case-reference <reference>", "the case that the question belongs to")
    .option("--variables <json>", "the variables of the operation as a JSON object")
    .option("--operation <name>", "which operation, when the file holds several")
    .option("--url <url>", "the hub to ask", context.config.gatewayUrl)
    .addOption(
      new Option("--format <format>", "how to print the answer; csv is for a German spreadsheet")
        .choices(["csv", "json", "table"])
        .default("table"),
    )
    .option("--labels", "show codes by their German names")
    .action(async (file: string, options: AskOptions) =>
      exit(await (await import("./ask.js")).ask(file, options, context)),
    );
}
