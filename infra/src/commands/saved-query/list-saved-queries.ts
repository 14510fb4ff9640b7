/** `npm run saved-query -- list`: every saved query on a line. */
import { localDate } from "@kim-hub/kit/calendar";
import { drawTable } from "../../terminal/draw-table.js";
import type { CommandContext } from "../command-context.js";
import { listSavedQueries } from "./find-saved-query.js";

const HEAD = ["id", "version", "title", "roles", "purposes", "expires", "expired"];

export function printSavedQueries({ config, terminal }: CommandContext): void {
  const today = localDate();
  const rows = listSavedQueries(config).map(({ id, sheet: { version, title, roles, purposes, expires } }) => [
    ...[[id], [String(version)], [title.de], roles, purposes, [expires]],
    [expires < today ? "yes" : "no"],
  ]);

  terminal.print(drawTable([HEAD.map((name) => [name]), ...rows]));
}
