/** The arguments of `npm run access-matrix` and `npm run fields`. */
import type { Command } from "commander";
import type { CommandContext } from "../command-context.js";
import { failWithTwo } from "../saved-query/fail-with-two.js";
import type { ApproveFieldsOptions } from "./approve-fields.js";
import type { ApproveMatrixOptions } from "./approve-matrix.js";

export function addApprovalCommands(program: Command, context: CommandContext): void {
  program
    .command("access-matrix")
    .description("The access matrix: who may read which class of data, for which purpose.")
    .command("approve")
    .description("Approve the access matrix as it stands; its author cannot.")
    .requiredOption("--author <name>", "who wrote this version")
    .requiredOption("--by <name>", "who has read it and agrees")
    .option("--next", "raise its policyVersion to the next of today first")
    .option("--folder <folder>", "the folder of the matrix; without it, schema")
    .action(async (options: ApproveMatrixOptions) =>
      failWithTwo(async () => (await import("./approve-matrix.js")).approveMatrix(options, context)),
    );

  const fields = program
    .command("fields")
    .description("Every field that the hub exposes: its class of data, since when, and who approved that.");

  fields
    .command("list")
    .description("List the fields that nobody has approved.")
    .option("--file <file>", "the table of the fields; without it, schema/fields.csv")
    .action(async (options: { file?: string }) =>
      failWithTwo(async () => (await import("./list-unapproved.js")).listUnapproved(options, context)),
    );

  fields
    .command("approve")
    .description("Approve the class of an office's fields that nobody has approved.")
    .argument("<owner>", "the subgraph whose fields they are, for example immigration")
    .argument("[fields...]", "some of them, such as Case.title; without them, all")
    .requiredOption("--by <name>", "who has read them and agrees, for the office")
    .option("--file <file>", "the table of the fields; without it, schema/fields.csv")
    .action((owner: string, some: readonly string[], options: ApproveFieldsOptions) =>
      failWithTwo(async () => (await import("./approve-fields.js")).approveFieldsOf(owner, some, options, context)),
    );
}
