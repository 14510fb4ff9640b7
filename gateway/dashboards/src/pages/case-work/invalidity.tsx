import type { PageData } from "../../hub/page-data.js";
import { nothingHere } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { fieldsOf } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { BackToFile } from "./back-to-file.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { INVALIDITY_REASONS, isInvalidityReason } from "./case-codes.js";
import { describePermission } from "./client-permissions.js";
import { findClient } from "./find-client.js";
import { PERMISSION_WORDS } from "./permission-words.js";

/** `/client/invalidity`: what follows where a permission never held, before it is recorded. */
export function invalidityPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/client/invalidity",
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const { language, request } = visit;
      const words = PERMISSION_WORDS[language];
      const { permission: id = "", reason = "" } = Object.fromEntries(fieldsOf(request));
      const file = await findClient(data, visit);
      const permission = file.client.permissions?.find((each) => each.id === id);
      if (!permission || !isInvalidityReason(reason)) throw nothingHere();
      const reference = file.fileReference;

      return {
        kind: "page",
        title: words.invalidity,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            <p class="kern-body kern-body--bold">{describePermission(permission, language)}</p>
            <p class="kern-body">
              {words.reason}: {INVALIDITY_REASONS[reason][language]}
            </p>
            {words.follows.map((sentence) => (
              <p key={sentence} class="kern-body">
                {sentence}
              </p>
            ))}
            <PostForm visit={visit} action="/client/invalidate" hidden={{ reference, permission: id, reason }}>
              <Submit text={words.confirm} isPrimary />
            </PostForm>
            <BackToFile {...{ visit, language, reference }} />
          </>
        ),
      };
    },
  };
}
