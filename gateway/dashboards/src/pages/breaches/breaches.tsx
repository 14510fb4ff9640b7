import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { LinkBreachesQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { Breach } from "./breach.js";
import { ASSESS_BREACH } from "./breach-acts.js";
import { BREACH_WORDS } from "./breach-words.js";

const OFFICERS: ReadonlySet<Role> = new Set([Role.TRUST_OFFICER]);

/** Where an assessment is sent. */
const ASSESS = "/breaches/assess";

/** `/breaches`: wrong links with the hours that are left to report each, and the form for its assessment. */
export function breachPages(data: PageData): readonly Page[] {
  const show = async (visit: Visit): Promise<View> => {
    const { language } = visit;
    const words = BREACH_WORDS[language];
    const asked = { id: "link-breaches", purpose: Purpose.LINKING, variables: {} };
    const { data: answer, errors, facts } = await askSavedQuery<LinkBreachesQuery>(data, visit, asked);
    const [error] = errors;
    if (error) throw new Failure(codeOf(error), { requestId: facts.requestId });
    const breaches = answer?.linkBreaches?.nodes ?? [];

    return {
      kind: "page",
      title: words.title,
      purpose: PURPOSE_WORDS[Purpose.LINKING][language],
      content: (
        <>
          <p class="kern-body">{words.introduction}</p>
          {breaches.length === 0 && <p class="kern-body">{words.none}</p>}
          {breaches.map((breach) => (
            <Breach key={breach.id} {...{ visit, breach, action: ASSESS }} now={Date.now()} />
          ))}
        </>
      ),
    };
  };

  return [
    {
      ...{ method: "GET", path: "/breaches", roles: OFFICERS, handle: show },
      link: { de: BREACH_WORDS.de.title, en: BREACH_WORDS.en.title },
    },
    // With an assessment that was refused.
    { method: "POST", path: "/breaches", roles: OFFICERS, handle: show },
    {
      method: "POST",
      path: ASSESS,
      roles: OFFICERS,
      handle: async ({ request }) => {
        const { id = "", state = "", assessment = "" } = Object.fromEntries(fieldsOf(request));

        return { kind: "act", act: ASSESS_BREACH, variables: { id, state, assessment }, formPage: "/breaches" };
      },
    },
  ];
}
