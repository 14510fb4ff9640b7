import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { StartError } from "@kim-hub/postgres/start-error";
import type { HubConfig } from "../installation/config.js";
import { writeWhole } from "../installation/write-whole.js";

/**
 * The day of the invented people of a data directory, kept from its first start on: what a later start adds fits those that are there.
 * Beside a running hub they are the people of that hub.
 */
export function keepDay({ dataDirectory, others }: Pick<HubConfig, "dataDirectory" | "others">): string {
  const file = join(dataDirectory, "invented-on");
  if (!existsSync(file)) writeWhole(file, others?.inventedOn ?? localDate());
  const day = readFileSync(file, "utf8");
  if (others && day !== others.inventedOn)
    throw new StartError(
      `The people of ${dataDirectory} were invented on ${day}, those of the running hub on ${others.inventedOn}; remove the folder or set DATA_DIRECTORY.`,
    );

  return day;
}
