import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { MyPageQuery } from "../../../graphql/graphql.js";
import { codeOf } from "../../../hub/answer.js";
import { askSavedQuery } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { PERSON_PURPOSE } from "../../person/person-access.js";
import { Tile, Unanswered } from "../tile.js";
import type { Waiting } from "../waiting.js";
import { countLooks, countPermissions, DAYS_AROUND } from "./own-facts.js";
import { OWN_WORDS } from "./own-words.js";

/** What the visitor allows, what of it ends soon, and how often somebody looked; without an account the way to one. */
export const ownData: Waiting = async ({ data, visit }) => {
  const { language } = visit;
  const words = OWN_WORDS[language];
  const answer = await askSavedQuery<MyPageQuery>(data, visit, {
    ...{ id: "my-page", purpose: PERSON_PURPOSE, variables: { locale: language } },
  });
  const purpose = PURPOSE_WORDS[PERSON_PURPOSE][language];
  const today = localDate();
  const day = (date: string) => formatDay(date, language);
  const around = { language, source: words.source, asOf: day(today) };
  const asked = { answer, language, office: "trust-centre" };
  const openPermissions = { to: "/me", text: words.openPermissions };
  const isUnknown = answer.errors.some((error) => codeOf(error) === "NOT_FOUND");
  if (isUnknown)
    return {
      purpose,
      content: (
        <Tile id="permissions" title={words.permissions} {...around} more={{ to: "/me", text: words.openAccount }}>
          <p class="kern-body">{words.noAccount}</p>
        </Tile>
      ),
    };
  const permissions = answer.data?.myPermissions && countPermissions(answer.data.myPermissions, today);
  const paths = answer.data?.myReleasedPaths && countLooks(answer.data.myReleasedPaths, today);

  return {
    purpose,
    content: (
      <div class="hub-tiles">
        <Tile id="permissions" title={words.permissions} {...around} more={openPermissions}>
          {permissions ? (
            <p class="kern-body">{words.given(permissions.given)}</p>
          ) : (
            <Unanswered {...asked} field="myPermissions" />
          )}
          {permissions?.firstEnd && (
            <p class="kern-body">{words.ending(permissions.ending, day(permissions.firstEnd))}</p>
          )}
          {permissions && permissions.requested > 0 && (
            <p class="kern-body">{words.requested(permissions.requested)}</p>
          )}
        </Tile>
        <Tile id="looks" title={words.looks} {...around} more={{ to: "/me/accesses", text: words.openAccesses }}>
          {paths ? (
            <>
              <p class="kern-body">{words.alive(paths.alive)}</p>
              <p class="kern-body">{words.lookCount(day(addDays(today, -DAYS_AROUND)), paths.looks)}</p>
            </>
          ) : (
            <Unanswered {...asked} field="myReleasedPaths" />
          )}
          {paths?.lastLook && <p class="kern-body">{words.lastLook(day(paths.lastLook))}</p>}
        </Tile>
      </div>
    ),
  };
};
