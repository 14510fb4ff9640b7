/** `npm run saved-query -- list`: every saved query on a line. */
import { localDate } from "@kim-hub/kit/calendar";
import { hasExpired } from "@kim-hub/kit/saved-query-misfits";
import { drawTable } from "../../terminal/draw-table.js";
import type { CommandContext } from "../command-context.js";
import { listSavedQueries } from "./find-saved-query.js";

const HEAD = ["id", "version", "title", "roles", "purposes", "expires", "expired"];

export function printSavedQueries({ config, terminal }: CommandContext): void {
  const today = localDate();
  const rows = listSavedQueries(config).map(({ id, sheet }) => [
    ...[[id], [String(sheet.version)], [sheet.title.de], sheet.roles, sheet.purposes, [sheet.expires]],
    [hasExpired(sheet, today) ? "yes" : "no"],
  ]);

  terminal.print(drawTable([HEAD.map((name) => [name]), ...rows]));
}
