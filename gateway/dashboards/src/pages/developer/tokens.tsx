import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { DEVELOPERS } from "./developer.js";
import { DEVELOPER_WORDS } from "./developer-words.js";

/** `/developer/tokens`: how a program gets a token of its own; the session's token is on no page. */
export function tokensPage({ signIn }: Pick<PageData, "signIn">): Page {
  return {
    method: "GET",
    path: "/developer/tokens",
    roles: DEVELOPERS,
    handle: async ({ language }) => {
      const words = DEVELOPER_WORDS[language];
      const facts = [
        [words.endpoint, new URL("/graphql", signIn.publicOrigin).href],
        [words.issuer, signIn.issuer],
        [words.audience, signIn.audience],
        [words.scope, signIn.scope],
      ];

      return {
        kind: "page",
        title: words.tokens,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            <p class="kern-body">{words.tokensIntroduction}</p>
            <p class="kern-body">{words.tokensWhy}</p>
            <dl class="kern-description-list">
              {facts.map(([name, value]) => (
                <div key={name} class="kern-description-list-item">
                  <dt class="kern-description-list-item__key">{name}</dt>
                  <dd class="kern-description-list-item__value">
                    <code>{value}</code>
                  </dd>
                </div>
              ))}
            </dl>
            <h2 class="kern-heading-medium">{words.flow}</h2>
            <p class="kern-body">{words.flowText}</p>
            <h2 class="kern-heading-medium">{words.development}</h2>
            <p class="kern-body">{words.developmentText}</p>
            <pre class="hub-text">npm run -s token -- developer</pre>
          </>
        ),
      };
    },
  };
}
