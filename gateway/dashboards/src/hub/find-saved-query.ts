import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { Role } from "@kim-hub/kit/viewer";
import type { PageData } from "./page-data.js";

/** The saved query of this id, which a page is built upon; a hub without it does not start. */
export function getSavedQuery({ savedQueries }: Pick<PageData, "savedQueries">, id: string): SavedQuery {
  const query = savedQueries.find((each) => each.id === id);
  if (!query) throw new Error(`The pages need the saved query ${id}, which the manifest does not have.`);

  return query;
}

/** Whether its sheet names the role, or everybody. */
export function isRunBy({ sheet }: Pick<SavedQuery, "sheet">, role: Role): boolean {
  return sheet.roles.includes(role) || sheet.roles.includes(Role.PUBLIC);
}

const WITHOUT_PERSONS: ReadonlySet<string> = new Set(["PUBLIC", "AGGREGATE"]);

/** Whether its answer, and with it its parameters, may concern single persons. */
export function isPersonal({ sheet }: Pick<SavedQuery, "sheet">): boolean {
  return sheet.classes.some((each) => !WITHOUT_PERSONS.has(each));
}
