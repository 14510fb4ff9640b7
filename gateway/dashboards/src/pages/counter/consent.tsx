import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { PageData } from "../../hub/page-data.js";
import { formAgain } from "../../layout/form-again.js";
import { DayField } from "../../layout/form-fields.js";
import type { Page } from "../../layout/page.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { fieldsOf, roleOf } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { findText } from "../permission-text/find-text.js";
import { OfficialText } from "../permission-text/official-text.js";
import { SigningFields } from "../permission-text/signing-fields.js";
import { BackToPerson } from "./back-to-person.js";
import { COUNTER_WORDS } from "./counter-words.js";
import { counterOfClerk, listClerks } from "./list-counters.js";

/** Half a year, which may be changed. */
const USUAL_DAYS = 180;

/** Where the consent is sent. */
export const RECORD_CONSENT = "/counter/record";

/** `/counter/consent`: the official text in the person's language, and who signed it until when. */
export function consentPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/counter/consent",
    roles: listClerks(data),
    handle: async (visit) => {
      const { language } = visit;
      const words = COUNTER_WORDS[language];
      const { reference = "" } = Object.fromEntries(fieldsOf(visit.request));
      const text = await findText(data, visit);
      const { office, purpose } = counterOfClerk(data, roleOf(visit));
      const isNamed = text.modules.some(({ sender }) => sender === office);
      const begin = formAgain(visit, RECORD_CONSENT);
      const hidden = { reference, locale: text.locale, version: text.version };

      return {
        kind: "page",
        title: words.consent,
        purpose: PURPOSE_WORDS[purpose][language],
        content: (
          <>
            <OfficialText text={text} language={language} />
            {!isNamed && <p class="kern-body">{words.unnamed}</p>}
            {isNamed && (
              <PostForm visit={visit} action={RECORD_CONSENT} hidden={hidden}>
                <DayField
                  {...{ id: "to", name: "to", label: words.validTo, hint: words.validToHint, language }}
                  {...begin("to", addDays(localDate(), USUAL_DAYS))}
                  required
                />
                <SigningFields language={language} begin={begin} />
                <Submit text={words.record} isPrimary />
              </PostForm>
            )}
            <BackToPerson {...{ visit, language, reference }} />
          </>
        ),
      };
    },
  };
}
