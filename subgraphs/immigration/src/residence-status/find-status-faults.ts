import { localDate } from "@kim-hub/kit/calendar";
import { BadInputError } from "@kim-hub/kit/errors";
import type { Loaders } from "@kim-hub/kit/loaders";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { checkStatus, type StatusFault } from "../status-rule/check-statuses.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import { ResidenceStatus } from "./residence-status.js";

/** Finds the faults of a status beside the others of its file, as far as the file shows. */
export async function findStatusFaults(status: ResidenceStatus, loaders: Loaders): Promise<readonly StatusFault[]> {
  const [{ birthDate }, recorded] = await Promise.all([
    loaders.get(ImmigrationFile, status.file.id),
    loaders.list(ResidenceStatus, "file", status.file.id),
  ]);
  const others = recorded.filter(({ id }) => id !== status.id);

  return checkStatus(status, {
    person: { birthDate, shortenings: null, isWhole: false },
    statuses: [...others, status],
    rules: STATUS_RULES,
    on: localDate(),
  });
}

/** Refuses a status that staff record against the law. */
export async function requirePlausible(status: ResidenceStatus, loaders: Loaders): Promise<void> {
  const [fault] = await findStatusFaults(status, loaders);
  if (fault) throw new BadInputError(`The status ${fault.rule}${fault.paragraph ? ` (${fault.paragraph})` : ""}.`);
}
