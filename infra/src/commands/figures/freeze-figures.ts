/** `npm run freeze-figures`: after a quarter's end, every answer of the offices' figures for good. */
import { freezeOffices } from "../../figures/freeze-offices.js";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findOwnerUrl } from "../database/owner-url.js";

export interface FreezeFiguresOptions {
  /** The first quarter; without it that of the first case. */
  readonly since?: string;
  /** A quarter whose answers are corrected: they get a new version. */
  readonly again?: string;
}

export async function freezeAllFigures(
  { since, again }: FreezeFiguresOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  for (const [option, quarter] of Object.entries({ since, again }))
    if (quarter !== undefined && !/^\d{4}-Q[1-4]$/.test(quarter))
      throw new InputError(`--${option} takes a quarter such as 2026-Q3, not '${quarter}'.`);
  const accessMatrixFile = config.environment.ACCESS_MATRIX_FILE || undefined;
  const answers = await freezeOffices((office) => findOwnerUrl(config.environment, office), {
    ...{ since, again, accessMatrixFile },
    onFrozen: (office, quarters) => terminal.print(renderData({ office, quarters })),
  }).catch((error: unknown) => {
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  });
  terminal.print(`${answers} answers are new.`);

  return 0;
}
