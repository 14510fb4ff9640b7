import { TextField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";

/** A longer code is none. */
export const MOST_LETTERS = 200;

interface PathFormProps {
  readonly visit: Visit;
  /** Whether the form came back without a code. */
  readonly isEmpty: boolean;
}

/** Asks for the code of a release; what was typed before does not come back. */
export function PathForm({ visit, isEmpty }: PathFormProps) {
  const words = PATH_PAGE_WORDS[visit.language];

  return (
    <>
      <p class="kern-body">{words.introduction}</p>
      <PostForm visit={visit} action="/path">
        <TextField
          {...{ id: "token", name: "token", label: words.token, hint: words.tokenHint, maxLength: MOST_LETTERS }}
          {...(isEmpty && { fault: words.missing })}
          required
          isCode
        />
        <Submit text={words.show} isPrimary />
      </PostForm>
    </>
  );
}
