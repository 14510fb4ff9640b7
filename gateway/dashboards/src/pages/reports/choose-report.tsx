import { localDate } from "@kim-hub/kit/calendar";
import { Role } from "@kim-hub/kit/viewer";
import { SelectField, TextField } from "../../layout/form-fields.js";
import type { Page } from "../../layout/page.js";
import { Submit } from "../../layout/post-form.js";
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
              <TextField
                {...{ id: "ags", name: "ags", label: words.ags, hint: words.agsHint, value: ags }}
                {...(given.has("ags") && { fault: words.unreadable })}
                inputMode="numeric"
                required
              />
              <SelectField
                {...{ id: "quarter", name: "quarter", label: words.quarter, value: quarter }}
                choices={quarters.map((each) => ({ value: each, text: each }))}
              />
              <Submit text={words.show} isPrimary />
            </form>
          </>
        ),
      };
    },
  };
}
