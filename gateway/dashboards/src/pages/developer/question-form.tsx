import { AreaField } from "../../layout/form-fields.js";
import { PostForm } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import { DEVELOPER_WORDS } from "./developer-words.js";

interface FormProps {
  readonly visit: Visit;
  readonly query: string;
  readonly variables: string;
  readonly isUnreadable: boolean;
}

/** Takes an operation and its variables; they are posted, so that no address holds them. */
export function QuestionForm({ visit, query, variables, isUnreadable }: FormProps) {
  const words = DEVELOPER_WORDS[visit.language];

  return (
    <PostForm visit={visit} action="/developer">
      <AreaField
        {...{ id: "query", name: "query", value: query, rows: 10, label: words.query, hint: words.queryHint }}
        required
      />
      <AreaField
        {...{ id: "variables", name: "variables", value: variables, rows: 3 }}
        {...{ label: words.variables, hint: words.variablesHint }}
        {...(isUnreadable && { fault: words.noObject })}
      />
      <div class="hub-actions">
        <button class="kern-btn kern-btn--primary" type="submit" name="as" value="page">
          <span class="kern-label">{words.run}</span>
        </button>
        <button class="kern-btn kern-btn--secondary" type="submit" name="as" value="file">
          <span class="kern-label">{words.asFile}</span>
        </button>
      </div>
    </PostForm>
  );
}
