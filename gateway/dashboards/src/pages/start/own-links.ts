import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import type { Link } from "../../layout/frame.js";
import { isFor, type Page } from "../../layout/page.js";
import { roleOf, type Visit } from "../../layout/visit.js";

/** The page of this path, where the visitor's role may open it. */
export function linkTo(path: string, pages: readonly Page[], visit: Visit): Link | null {
  return listPageLinks(pages, visit).find(({ to }) => to === path) ?? null;
}

/** The pages that the visitor's role may open from the navigation. */
export function listPageLinks(pages: readonly Page[], visit: Visit): readonly Link[] {
  return pages.flatMap((page) =>
    page.link && isFor(page, roleOf(visit)) ? [{ to: page.path, text: page.link[visit.language] }] : [],
  );
}

/** The saved queries that name the visitor's role, but those that this page runs itself. */
export function listOwnQueries({ savedQueries }: Pick<PageData, "savedQueries">, visit: Visit): readonly Link[] {
  const own = savedQueries.filter(({ id, sheet }) => sheet.roles.includes(roleOf(visit)) && !id.startsWith("start-"));

  return own.map((query) => linkToQuery(query, visit));
}

/** Those with figures; of others that are public a page shows more. */
const PUBLIC_FIGURES = [
  ...["s8-funding-by-pillar", "s9-posts", "posts-at-risk", "s10-persons-per-post", "state-money-once"],
  ...["a6-double-funding", "a7-lump-sum-unspent", "s11-municipalities", "s12-milestones-and-gaps"],
  "a14-information-duty",
];

export function listPublicFigures({ savedQueries }: Pick<PageData, "savedQueries">, visit: Visit): readonly Link[] {
  return PUBLIC_FIGURES.map((id) => linkToQuery(getSavedQuery({ savedQueries }, id), visit));
}

function linkToQuery({ id, sheet }: SavedQuery, { language }: Visit): Link {
  return { to: `/queries/${id}`, text: sheet.title[language] };
}
