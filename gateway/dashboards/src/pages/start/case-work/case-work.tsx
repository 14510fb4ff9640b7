import { localDate } from "@kim-hub/kit/calendar";
import { Purpose } from "@kim-hub/kit/viewer";
import type { StartOfCaseManagerQuery } from "../../../graphql/graphql.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { countOf } from "../listed.js";
import { linkTo } from "../own-links.js";
import { Tile, Unanswered } from "../tile.js";
import type { Waiting } from "../waiting.js";
import { CASE_WORK_WORDS } from "./case-work-words.js";

/** How much is due, ends or is released, and how many cases there are: counts alone, so that this page reads no names. */
export const caseWork: Waiting = async ({ data, visit, pages }) => {
  const { language } = visit;
  const words = CASE_WORK_WORDS[language];
  const answer = await askSavedQuery<StartOfCaseManagerQuery>(data, visit, {
    ...{ id: "start-case-work", purpose: Purpose.CASE_WORK, variables: {} },
  });
  const { worklist, myClients, myCases } = answer.data ?? {};
  const today = localDate();
  const { labels } = data.readContract();
  const groups = (codes: readonly string[], type: string) => (
    <ul lang="de">
      {[...Map.groupBy(codes, (code) => code)].map(([code, all]) => (
        <li key={code} class="kern-body">
          {labels.get(`${type}.${code}`) ?? code}: {all.length}
        </li>
      ))}
    </ul>
  );
  const around = { language, source: words.source, asOf: formatDay(today, language) };
  const unanswered = (field: string, office = "case-management") => (
    <Unanswered {...{ answer, field, office, language }} />
  );
  const clients = linkTo("/clients", pages, visit)?.to;
  const more = (text: string) => (clients === undefined ? null : { to: clients, text });

  return {
    purpose: PURPOSE_WORDS.CASE_WORK[language],
    content: (
      <div class="hub-tiles">
        <Tile id="due" title={words.due} {...around} more={more(words.worklist)}>
          {!worklist && unanswered("worklist")}
          {worklist?.nodes.length === 0 && <p class="kern-body">{words.nothingDue}</p>}
          {worklist && worklist.nodes.length > 0 && (
            <>
              <p class="kern-body">
                {words.dueCount(
                  countOf(worklist, language),
                  worklist.nodes.filter(({ dueOn }) => dueOn < today).length,
                )}
              </p>
              {groups(
                worklist.nodes.map(({ kind }) => kind),
                "WorkItemKind",
              )}
            </>
          )}
        </Tile>
        <Tile id="permissions" title={words.permissions} {...around} more={more(words.myClients)}>
          {myClients?.endingPermissions ? (
            <p class="kern-body">{words.permissionCount(countOf(myClients.endingPermissions, language))}</p>
          ) : (
            unanswered("endingPermissions", "trust-centre")
          )}
        </Tile>
        <Tile id="paths" title={words.paths} {...around} more={more(words.myClients)}>
          {myClients?.livePaths ? (
            <p class="kern-body">{words.pathCount(countOf(myClients.livePaths, language))}</p>
          ) : (
            unanswered("livePaths", "trust-centre")
          )}
        </Tile>
        <Tile id="cases" title={words.cases} {...around} more={more(words.myCases)}>
          {myCases ? <p class="kern-body">{countOf(myCases, language)}</p> : unanswered("myCases")}
          {myCases &&
            groups(
              myCases.nodes.map(({ state }) => state),
              "CaseState",
            )}
        </Tile>
      </div>
    ),
  };
};
