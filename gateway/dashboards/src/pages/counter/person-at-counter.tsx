import type { PageData } from "../../hub/page-data.js";
import { formAgain } from "../../layout/form-again.js";
import type { Page } from "../../layout/page.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { fieldsOf, roleOf } from "../../layout/visit.js";
import { DataTable } from "../../tables/data-table.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { ChooseTextForm } from "../permission-text/choose-text-form.js";
import { WithdrawingFields } from "../permission-text/signing-fields.js";
import { COUNTER_WORDS } from "./counter-words.js";
import { counterOfClerk, listClerks } from "./list-counters.js";
import { provePerson } from "./prove-person.js";
import { readOwnFile } from "./read-own-file.js";

/** Where a withdrawal is sent. */
export const WITHDRAW = "/counter/withdraw";

/** `/counter/person`: the file where the office shows it, a voucher, a consent to be linked, a withdrawal; opened by a posted file reference, so that no address names anybody. */
export function personAtCounterPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/counter/person",
    roles: listClerks(data),
    handle: async (visit) => {
      const { language } = visit;
      const words = COUNTER_WORDS[language];
      const { reference = "" } = Object.fromEntries(fieldsOf(visit.request));
      await provePerson(data, visit, "COUNTER");
      const tables = await readOwnFile(data, visit, reference);

      return {
        kind: "page",
        title: reference,
        windowTitle: words.title,
        purpose: PURPOSE_WORDS[counterOfClerk(data, roleOf(visit)).purpose][language],
        content: (
          <>
            {tables.map((table) => (
              <DataTable key={table.title} table={table} language={language} />
            ))}
            <h2 class="kern-heading-medium">{words.voucher}</h2>
            <p class="kern-body">{words.voucherText}</p>
            <PostForm visit={visit} action="/counter/voucher" hidden={{ reference }}>
              <Submit text={words.issue} />
            </PostForm>
            <h2 class="kern-heading-medium">{words.consent}</h2>
            <p class="kern-body">{words.consentText}</p>
            <ChooseTextForm {...{ visit, language, reference, action: "/counter/consent" }} />
            <h2 class="kern-heading-medium">{words.withdraw}</h2>
            <p class="kern-body">{words.withdrawText}</p>
            <PostForm visit={visit} action={WITHDRAW} hidden={{ reference }}>
              <WithdrawingFields language={language} begin={formAgain(visit, WITHDRAW)} />
              <Submit text={words.withdrawButton} />
            </PostForm>
          </>
        ),
      };
    },
  };
}
