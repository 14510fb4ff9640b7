import type { ComponentChildren } from "preact";
import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import type { Visit } from "../../layout/visit.js";

/** Finds what waits for a visitor of one role, in words of the page's language. */
export type Waiting = (around: StartVisit) => Promise<{
  readonly purpose: string;
  readonly content: ComponentChildren;
}>;

/** A visit of the first page, with the other pages that it may lead to. */
interface StartVisit {
  readonly data: PageData;
  readonly visit: Visit;
  readonly pages: readonly Page[];
}
