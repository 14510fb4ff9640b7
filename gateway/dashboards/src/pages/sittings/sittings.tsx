import { localDate } from "@kim-hub/kit/calendar";
import type { SittingsQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import type { Visit } from "../../layout/visit.js";
import { ownTerritory } from "../../sign-in/own-territory.js";
import type { Language } from "../../words/language.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { REPORT_READERS } from "../reports/choose-report.js";
import { type ListedSitting, orderSittings } from "./order-sittings.js";
import { sittingDay } from "./sitting-day.js";
import { SITTING_WORDS } from "./sitting-words.js";

/** `/sittings`: the sittings of the visitor's own body, then those of the other bodies of its territory. */
export function sittingsPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/sittings",
    roles: REPORT_READERS,
    link: { de: SITTING_WORDS.de.link, en: SITTING_WORDS.en.link },
    handle: async (visit) => {
      const { language, signedIn } = visit;
      const words = SITTING_WORDS[language];
      const ags = signedIn && ownTerritory(signedIn);
      const territory = ags === null ? null : await findTerritory(ags, visit, data);
      const sittings = orderSittings(territory?.bodies ?? [], localDate());
      const isOwn = ({ bodyId }: ListedSitting) => bodyId === signedIn?.body;

      return {
        kind: "page",
        title: words.link,
        purpose: NO_PURPOSE[language],
        content: territory ? (
          <>
            <p class="kern-body">{words.introduction(territory.name)}</p>
            <SittingList {...{ language }} title={words.own} none={words.noneOwn} sittings={sittings.filter(isOwn)} />
            <SittingList
              {...{ language }}
              title={words.others}
              none={words.noneOthers}
              sittings={sittings.filter((sitting) => !isOwn(sitting))}
            />
          </>
        ) : (
          <p class="kern-body">{words.noTerritory}</p>
        ),
      };
    },
  };
}

async function findTerritory(ags: string, visit: Visit, data: PageData): Promise<SittingsQuery["territory"]> {
  const answer = await askSavedQuery<SittingsQuery>(data, visit, { id: "sittings", purpose: null, variables: { ags } });
  const [error] = answer.errors;
  if (error) throw new Failure(codeOf(error), { requestId: answer.facts.requestId });

  return answer.data?.territory ?? null;
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly sittings: readonly ListedSitting[];
  readonly language: Language;
}

function SittingList({ title, none, sittings, language }: ListProps) {
  return (
    <section>
      <h2 class="kern-heading-large">{title}</h2>
      {sittings.length === 0 ? (
        <p class="kern-body">{none}</p>
      ) : (
        <ul class="kern-list">
          {sittings.map((sitting) => (
            <li key={sitting.id} class="kern-body">
              <a class="kern-link" href={`/sittings/${encodeURIComponent(sitting.id)}`}>
                {sittingDay(sitting.date, language)}, {sitting.body}
              </a>{" "}
              ({stateOf(sitting, language)})
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stateOf({ held, isToCome }: ListedSitting, language: Language): string {
  const words = SITTING_WORDS[language];
  if (held !== null) return held ? words.held : words.notHeld;

  return isToCome ? words.next : words.unknown;
}
