import { localDate } from "@kim-hub/kit/calendar";
import { Role } from "@kim-hub/kit/viewer";
import type { Page } from "../../layout/page.js";
import { fieldsOf } from "../../layout/visit.js";
import { ownTerritory } from "../../sign-in/own-territory.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { listEndedQuarters } from "./list-quarters.js";
import { REPORT_WORDS } from "./report-words.js";

/** Whom a report of a quarter is for. */
export const REPORT_READERS: ReadonlySet<Role> = new Set([Role.STEERING_GROUP_MEMBER, Role.KIM_COORDINATOR]);

/** A district or municipality of North Rhine-Westphalia. */
export const TERRITORY_KEY = /^05\d{3}(\d{3})?$/;

/** `/reports`: of which territory and quarter; the visitor's own and the last one that has ended are filled in. */
export function chooseReportPage(): Page {
  return {
    method: "GET",
    path: "/reports",
    roles: REPORT_READERS,
    link: { de: REPORT_WORDS.de.link, en: REPORT_WORDS.en.link },
    handle: async ({ request, language, signedIn }) => {
      const words = REPORT_WORDS[language];
      const quarters = listEndedQuarters(localDate());
      const given = fieldsOf(request);
      const ags = given.get("ags") ?? (signedIn && ownTerritory(signedIn)) ?? "";
      const quarter = quarters.find((each) => each === given.get("quarter")) ?? quarters[0] ?? "";
      const isReadable = TERRITORY_KEY.test(ags);
      if (given.has("ags") && isReadable) return { kind: "redirect", to: `/reports/${ags}/${quarter}` };

      return {
        kind: "page",
        title: words.link,
        purpose: PURPOSE_WORDS.STEERING_REPORT[language],
        content: (
          <>
            <p class="kern-body">{words.introduction}</p>
            <form class="hub-form" method="get" action="/reports">
              <TerritoryField ags={ags} isFaulty={given.has("ags")} words={words} />
              <div class="kern-form-input">
                <label class="kern-label" for="quarter">
                  {words.quarter}
                </label>
                <div class="kern-form-input__select-wrapper">
                  <select class="kern-form-input__select" id="quarter" name="quarter">
                    {quarters.map((each) => (
                      <option key={each} value={each} selected={each === quarter}>
                        {each}
                      </option>
                    ))}
                  </select>
                </div>
              </div>
              <div>
                <button class="kern-btn kern-btn--primary" type="submit">
                  <span class="kern-label">{words.show}</span>
                </button>
              </div>
            </form>
          </>
        ),
      };
    },
  };
}

interface TerritoryFieldProps {
  readonly ags: string;
  readonly isFaulty: boolean;
  readonly words: (typeof REPORT_WORDS)["de"];
}

function TerritoryField({ ags, isFaulty, words }: TerritoryFieldProps) {
  return (
    <div class={`kern-form-input ${isFaulty ? "kern-form-input--error" : ""}`}>
      <label class="kern-label" for="ags">
        {words.ags}
      </label>
      <div class="kern-form-input__hint" id="ags-hint">
        {words.agsHint}
      </div>
      <input
        class="kern-form-input__input"
        type="text"
        id="ags"
        name="ags"
        inputMode="numeric"
        required
        value={ags}
        aria-describedby={isFaulty ? "ags-hint ags-fault" : "ags-hint"}
        {...(isFaulty && { "aria-invalid": true })}
      />
      {isFaulty && (
        <p class="kern-error" id="ags-fault" role="alert">
          <span class="kern-body">{words.unreadable}</span>
        </p>
      )}
    </div>
  );
}
