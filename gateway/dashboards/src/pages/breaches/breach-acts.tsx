import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { Act } from "../../layout/act.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { BREACH_WORDS } from "./breach-words.js";

export const ASSESS_BREACH = "assess-breach";

/** What a trust officer does about a wrong link. */
export function listBreachActs(): readonly Act[] {
  return [
    {
      name: ASSESS_BREACH,
      roles: new Set([Role.TRUST_OFFICER]),
      purpose: Purpose.LINKING,
      mutation: `mutation AssessBreach($id: ID!, $state: BreachState!, $assessment: String!) {
        assessBreach(id: $id, state: $state, assessment: $assessment) { state }
      }`,
      labels: {
        state: { de: BREACH_WORDS.de.state, en: BREACH_WORDS.en.state },
        assessment: { de: BREACH_WORDS.de.assessment, en: BREACH_WORDS.en.assessment },
      },
      show: (_data, { language }) => ({
        kind: "page",
        title: BREACH_WORDS[language].title,
        purpose: PURPOSE_WORDS[Purpose.LINKING][language],
        content: (
          <>
            <p class="kern-body">{BREACH_WORDS[language].done}</p>
            <p class="kern-body">
              <a class="kern-link" href="/breaches">
                {BREACH_WORDS[language].back}
              </a>
            </p>
          </>
        ),
      }),
    },
  ];
}
