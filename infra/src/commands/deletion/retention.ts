/** `npm run retention -- --dry-run`: what each office keeps no longer; without the option it is deleted. */
import { deleteDueFiles } from "@kim-hub/gateway/delete-due-files";
import { localDate } from "@kim-hub/kit/calendar";
import { getMonths, type RetentionRule, readRetentionRules } from "@kim-hub/kit/retention-rules";
import { DATE } from "@kim-hub/records/text-rules";
import { SUBGRAPHS, type SubgraphName } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import { applyRetention, type Receipt } from "../../retention/apply-retention.js";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findOwnerUrl } from "../database/owner-url.js";
import { findRequestLog } from "../log/request-log.js";

const GATEWAY = "gateway";

export interface RetentionOptions {
  /** A subgraph, or `gateway`; all without it. */
  readonly office?: string;
  /** The day on which it must be due; today without it. */
  readonly on?: string;
  readonly dryRun?: true;
  readonly format: "json" | "table";
}

/** One office after the other: where one fails, the receipts of those before are printed all the same. */
export async function retain(options: RetentionOptions, { config, terminal }: CommandContext): Promise<0 | 1> {
  const { dryRun = false, format } = options;
  const offices = requireOffices(options.office);
  const on = requireDay(options.on, dryRun);
  const withGateway = options.office === undefined || options.office === GATEWAY;
  const tasks = offices.map((office) => ({ office, ownerUrl: findOwnerUrl(config.environment, office) }));
  const rules = readRetentionRules();
  const receipts: Receipt[] = [];
  try {
    for (const { office, ownerUrl } of tasks)
      receipts.push(...(await applyRetention({ office, database: DATABASES[office], ownerUrl, rules, on, dryRun })));
    if (withGateway) receipts.push(await retainRequestLog({ rules, on, dryRun }, config.environment));
  } catch (error) {
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  } finally {
    if (receipts.length > 0) terminal.print(format === "json" ? JSON.stringify(receipts, null, 2) : render(receipts));
  }

  return 0;
}

/** The gateway has no database: its log lies in files, one for each day and process. */
async function retainRequestLog(
  { rules, on, dryRun }: { rules: readonly RetentionRule[]; on: string; dryRun: boolean },
  environment: NodeJS.ProcessEnv,
): Promise<Receipt> {
  const { months, ...rule } = getMonths(rules, { record: "REQUEST_LOG", office: GATEWAY, on });
  const rows = await deleteDueFiles(findRequestLog(environment), { on, months, dryRun });

  return { ...rule, on, dryRun, deleted: [{ table: "request log", rows }] };
}

function requireOffices(office: string | undefined): readonly SubgraphName[] {
  const offices = SUBGRAPHS.filter((name) => office === undefined || name === office);
  if (offices.length === 0 && office !== GATEWAY)
    throw new InputError(`--office takes one of ${[...SUBGRAPHS, GATEWAY].join(", ")}, not '${office}'.`);

  return offices;
}

/** A day to come may be listed, but nothing is deleted before it is due. */
function requireDay(given: string | undefined, dryRun: boolean): string {
  const today = localDate();
  if (given === undefined) return today;
  if (DATE.read(given) === null) throw new InputError(`--on takes a day such as 2026-11-27, not '${given}'.`);
  if (given > today && !dryRun) throw new InputError("--on takes a day to come with --dry-run only.");

  return given;
}

function render(receipts: readonly Receipt[]): string {
  const rows = receipts.flatMap(({ office, record, period, basis, deleted }) =>
    deleted.map(({ table, rows: count }) => ({ office, record, table, rows: count, period, basis })),
  );
  const outcome = receipts[0]?.dryRun ? "dry run: nothing is deleted" : "deleted";

  return renderData({ outcome, on: receipts[0]?.on, records: rows });
}
