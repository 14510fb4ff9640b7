/** `npm run move-competence -- naturalisation --from EBH-05162008 --to EBH-05162 --on 2024-01-01`: open procedures go to the office that is competent now. */
import { readCompetentOffices } from "@kim-hub/ki-strategy/read-competent-offices";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { AUTHORITY_KEY } from "@kim-hub/naturalisation/authority-key";
import type { CompetenceMove, MovedCounts } from "@kim-hub/naturalisation/competence-move";
import { listMovingMunicipalities } from "@kim-hub/naturalisation/list-moving";
import { moveProcedures } from "@kim-hub/naturalisation/move-procedures";
import { DATE } from "@kim-hub/records/text-rules";
import { DATABASES } from "../../installation/tables.js";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findOwnerUrl } from "../database/owner-url.js";
import { findContradiction } from "./competence-contradiction.js";

export interface MoveOptions {
  readonly from: string;
  readonly to: string;
  /** The first day on which the other office is competent. */
  readonly on: string;
  readonly municipality?: string;
  readonly dryRun?: true;
  readonly format: "json" | "table";
}

/** Refused where ki-strategy's competences say otherwise; all or nothing; a second time nothing moves. */
export async function moveCompetence(
  topic: string,
  options: MoveOptions,
  { config, terminal }: CommandContext,
): Promise<0> {
  const { dryRun = false, format } = options;
  if (topic !== "naturalisation")
    throw new InputError(
      `Procedures of naturalisation move with the competence, not '${topic}': a case or an immigration file is handed over one by one.`,
    );
  const move = requireMove(options);
  const urls = {
    owner: findOwnerUrl(config.environment, "naturalisation"),
    competences: findDatabaseUrl("ki-strategy", config.environment),
  };
  const moved = await checkAndMove(move, urls, dryRun).catch((error: unknown) => {
    throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
  });
  const report = { outcome: dryRun ? "dry run: nothing is moved" : "moved", ...move, moved };
  terminal.print(format === "json" ? JSON.stringify(report, null, 2) : renderData(report));

  return 0;
}

function requireMove({ from, to, on, municipality }: MoveOptions): CompetenceMove {
  for (const [name, authority] of Object.entries({ from, to }))
    if (AUTHORITY_KEY.read(authority) === null)
      throw new InputError(`--${name} takes the id of a naturalisation office such as EBH-05711, not '${authority}'.`);
  if (from === to) throw new InputError("--from and --to take two offices, not one.");
  if (DATE.read(on) === null) throw new InputError(`--on takes a day such as 2024-01-01, not '${on}'.`);
  if (on > localDate()) throw new InputError("--on takes a day that has come: procedures move on it, not before.");
  if (municipality !== undefined && !/^05\d{6}$/.test(municipality))
    throw new InputError(`--municipality takes an AGS of 8 digits in North Rhine-Westphalia, not '${municipality}'.`);

  return { from, to, on, ...(municipality !== undefined && { municipality }) };
}

interface Urls {
  readonly owner: string;
  readonly competences: string;
}

async function checkAndMove(move: CompetenceMove, urls: Urls, dryRun: boolean): Promise<MovedCounts> {
  const strategy = createOrm(DATABASES["ki-strategy"], urls.competences);
  const naturalisation = createOrm(DATABASES.naturalisation, urls.owner);
  try {
    const competent = await readCompetentOffices(strategy.em.fork(), { topic: "NATURALISATION", on: move.on });
    const municipalities = await listMovingMunicipalities(naturalisation.em.fork(), move);
    const contradiction = findContradiction(move, { competent, municipalities });
    if (contradiction) throw new InputError(contradiction);

    return await moveProcedures(naturalisation.em.fork(), move, { dryRun });
  } finally {
    await Promise.all([strategy.close(), naturalisation.close()]);
  }
}
