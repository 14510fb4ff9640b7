import { nothingHere } from "../../layout/failure.js";
import type { ActView, Page } from "../../layout/page.js";
import { PostForm } from "../../layout/post-form.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { PERSONS } from "./person-access.js";
import { REVOKE_MY_PATH, WITHDRAW_MY_PERMISSIONS } from "./person-acts.js";
import { choosePersonLanguage, type PersonLanguage } from "./person-language.js";
import { BackToMyPage, personView, Sentences } from "./person-view.js";
import { PERSON_WORDS } from "./words-by-language.js";

/** `/me/end`: asks whether to end it, because nothing brings it back; once confirmed, it is done. */
export function endPage(): Page {
  return {
    method: "POST",
    path: "/me/end",
    roles: PERSONS,
    handle: async (visit) => {
      const language = choosePersonLanguage(visit);
      const { what = "", value = "", about = "", confirmed } = Object.fromEntries(fieldsOf(visit.request));
      const act = actOf(what, value, language);
      if (!act) throw nothingHere();

      return confirmed === "yes" ? act : ask({ visit, language, fields: { what, value, about } });
    },
  };
}

function actOf(what: string, value: string, note: PersonLanguage): ActView | null {
  const withdraw = (scope: Readonly<Record<string, unknown>>): ActView => ({
    ...{ kind: "act", act: WITHDRAW_MY_PERMISSIONS, variables: { scope }, note },
  });
  switch (what) {
    case "path":
      return { kind: "act", act: REVOKE_MY_PATH, variables: { pathId: value }, note };
    case "permission":
      return withdraw({ ids: [value] });
    case "group":
      return withdraw({ recipient: value });
    case "all":
      return withdraw({ all: true });
    default:
      return null;
  }
}

interface Asked {
  readonly visit: Visit;
  readonly language: PersonLanguage;
  readonly fields: Readonly<Record<"what" | "value" | "about", string>>;
}

function ask({ visit, language, fields }: Asked) {
  const { ending } = PERSON_WORDS[language];

  return personView({
    ...{ language, title: ending.sure },
    content: (
      <>
        {fields.about !== "" && <p class="kern-body kern-body--bold">{fields.about}</p>}
        {fields.what === "all" && <p class="kern-body kern-body--bold">{ending.all}</p>}
        <Sentences texts={ending.effect} />
        <PostForm {...{ visit, action: "/me/end", hidden: { ...fields, locale: language, confirmed: "yes" } }}>
          <div>
            <button class="kern-btn kern-btn--primary" type="submit">
              <span class="kern-label">{ending.confirm}</span>
            </button>
          </div>
        </PostForm>
        <BackToMyPage language={language} />
      </>
    ),
  });
}
