/**
 * The command line of the hub: reads the arguments, runs the command, turns every failure into a sentence and a code. Each command
 * loads its own modules when it runs: all together, tables of all offices among them, take seconds to load.
 */
import { ConfigurationError } from "@kim-hub/kit/config";
import { Command, CommanderError } from "commander";
import { IdentityError, UnknownPersonError } from "../identity/identity-error.js";
import { addApprovalCommands } from "./approvals/add-approval-commands.js";
import { addAskCommands } from "./ask/add-ask-commands.js";
import { type CommandContext, guardTerminal } from "./command-context.js";
import { CommandError } from "./command-error.js";
import { addCompetenceCommand } from "./competence/add-competence-command.js";
import { addContractCommand } from "./contract/add-contract-command.js";
import { addDeletionCommands } from "./deletion/add-deletion-commands.js";
import { addFigureCommand } from "./figures/add-figure-command.js";
import { addImportCommands } from "./import/add-import-commands.js";
import { addKeysCommands } from "./keys/add-keys-commands.js";
import { addLinkCommands } from "./links/add-link-commands.js";
import { addLogCommands } from "./log/add-log-commands.js";
import { addMakingCommands } from "./making/add-making-commands.js";
import { addOperationCommands } from "./operation/add-operation-commands.js";
import { addSavedQueryCommand } from "./saved-query/add-saved-query-command.js";
import { addTotalCommands } from "./totals/add-total-commands.js";
import { addTryingCommands } from "./trying/add-trying-commands.js";

/** The exit code: 0, 1 when the hub fails or answers with an error, 2 for bad input; of `saved-query` and `check-contract`, 1 for a finding alone. */
export async function runCommand(args: readonly string[], { terminal, config }: CommandContext): Promise<number> {
  let exitCode = 0;
  const context = { config, terminal: guardTerminal(terminal) };
  const program = createProgram(context, (code) => {
    exitCode = code;
  });

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // commander has already reported its own errors, and counts its help among them, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const code = exitCodeOf(error);
    if (code === null) throw error;

    context.terminal.complain(Object(error).message);
    return code;
  }
}

function createProgram(context: CommandContext, exit: (code: number) => void): Command {
  const { terminal } = context;
  const program = new Command("kim-hub").exitOverride().configureOutput({
    writeOut: (text) => terminal.print(text.trimEnd()),
    writeErr: (text) => terminal.complain(text.trimEnd()),
  });

  addAskCommands(program, context, exit);
  addSavedQueryCommand(program, context, exit);
  addApprovalCommands(program, context);
  addContractCommand(program, context, exit);
  addMakingCommands(program, context);
  addTryingCommands(program, context, exit);
  addImportCommands(program, context, exit);
  addDeletionCommands(program, context, exit);
  addLogCommands(program, context, exit);
  addFigureCommand(program, context, exit);
  addTotalCommands(program, context, exit);
  addCompetenceCommand(program, context, exit);
  addLinkCommands(program, context, exit);
  addOperationCommands(program, context, exit);
  addKeysCommands(program, context);

  return program;
}

/** Null for a failure that no sentence describes. */
function exitCodeOf(error: unknown): number | null {
  if (error instanceof CommandError) return error.exitCode;
  if (error instanceof UnknownPersonError || error instanceof ConfigurationError) return 2;

  return error instanceof IdentityError ? 1 : null;
}
