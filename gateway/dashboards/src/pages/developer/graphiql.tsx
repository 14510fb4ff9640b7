import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { DEVELOPERS, EXAMPLE } from "./developer.js";
import { DEVELOPER_WORDS } from "./developer-words.js";
import { GRAPHIQL_WORDS } from "./graphiql-words.js";

/** `/developer/graphiql`: GraphiQL, which asks by the form of `/developer`; its script replaces the sentence in its place. */
export function graphiqlPage({ graphiql }: Pick<PageData, "graphiql">): Page {
  return {
    method: "GET",
    path: "/developer/graphiql",
    roles: DEVELOPERS,
    handle: async ({ language, session }) => {
      const words = GRAPHIQL_WORDS[language];

      return {
        kind: "page",
        title: words.link,
        purpose: PURPOSE_WORDS.DEVELOPMENT[language],
        content: (
          <>
            <link rel="stylesheet" href={graphiql.styleSheet} />
            <p class="kern-body">{words.introduction}</p>
            <p class="kern-body">{words.keys}</p>
            <div class="hub-graphiql" lang="en" data-graphiql data-token={session?.formToken} data-question={EXAMPLE}>
              <p class="kern-body" lang={language}>
                {words.script}{" "}
                <a class="kern-link" href="/developer">
                  {DEVELOPER_WORDS[language].title}
                </a>
                .
              </p>
            </div>
            <script type="module" src={graphiql.script} />
          </>
        ),
      };
    },
  };
}
