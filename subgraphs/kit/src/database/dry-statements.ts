import type { DryRun } from "../dry-run/dry-run.js";
import type { PreparedStatements, StatementSender } from "./prepared-statements.js";

/** Sends the statements of a dry run: each is rolled back and noted with the number of its rows. */
export function createDryStatements(statements: PreparedStatements, dryRun: DryRun): StatementSender {
  return {
    async run<Row extends object>(...[statement, values]: Parameters<PreparedStatements["run"]>): Promise<Row[]> {
      const rows = await statements.runAndRollBack<Row>(statement, values);
      dryRun.noteStatement(statement.text, rows.filter(isFound).length);

      return rows;
    },
  };
}

/** A reading that found nothing has one row, which says so. */
function isFound(row: object): boolean {
  return !("found" in row) || row.found === true;
}
