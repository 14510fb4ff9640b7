import type { Answer } from "@kim-hub/kit/answer";
import type { Purpose, Role } from "@kim-hub/kit/viewer";
import type { Words } from "../words/language.js";
import type { Failure } from "./failure.js";
import type { PageView } from "./page.js";
import type { Visit } from "./visit.js";

/** A mutation of the trust centre, for which the identity provider is asked each time: its token is good once. */
export interface Act {
  /** Its name among all acts, e.g. `release-path`. */
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  readonly purpose: Purpose;
  /** GraphQL. */
  readonly mutation: string;
  /** What the person then sees, once; the note is that of the view that began the act. */
  readonly show: (data: Answer["data"], visit: Visit, note: string) => PageView;
  /** What its form calls each field, by the field's name: so a page names the one that broke a rule. */
  readonly labels?: Readonly<Record<string, Words>>;
  /** What the person sees instead of the common page when the hub refuses the act. */
  readonly refuse?: (failure: Failure, visit: Visit, note: string) => PageView;
}
