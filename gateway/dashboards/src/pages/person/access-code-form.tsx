import type { Page } from "../../layout/page.js";
import { PostForm } from "../../layout/post-form.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { PERSONS } from "./person-access.js";
import { REDEEM_ACCESS_CODE } from "./person-acts.js";
import { choosePersonLanguage, type PersonLanguage } from "./person-language.js";
import { Sentences } from "./person-view.js";
import { PERSON_WORDS } from "./words-by-language.js";

interface Shown {
  readonly visit: Visit;
  readonly language: PersonLanguage;
}

/** Asks for the code that makes the sign-in a person's account. */
export function AccessCodeForm({ visit, language }: Shown) {
  const { code } = PERSON_WORDS[language];

  return (
    <>
      <Sentences texts={code.why} />
      <PostForm {...{ visit, action: "/me/code", hidden: { locale: language } }}>
        <div class="kern-form-input">
          <label class="kern-label" for="code">
            {code.label}
          </label>
          <div class="kern-form-input__hint" id="code-hint">
            {code.hint}
          </div>
          <input
            class="kern-form-input__input"
            {...{ type: "text", id: "code", name: "code", required: true, dir: "ltr" }}
            autocomplete="off"
            aria-describedby="code-hint"
          />
        </div>
        <div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{code.redeem}</span>
          </button>
        </div>
      </PostForm>
    </>
  );
}

/** `/me/code`: on the way to the identity provider with the code, which stands in no address. */
export function redeemPage(): Page {
  return {
    method: "POST",
    path: "/me/code",
    roles: PERSONS,
    handle: async (visit) => ({
      ...{ kind: "act", act: REDEEM_ACCESS_CODE, note: choosePersonLanguage(visit) },
      variables: { code: fieldsOf(visit.request).get("code") ?? "" },
    }),
  };
}
