import type { LinkBreachesQuery } from "../../graphql/graphql.js";
import { type BeginField, beginNew, formAgain } from "../../layout/form-again.js";
import { SelectField, TextField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { formatInstant } from "../../tables/format-day.js";
import { BREACH_STATES, BREACH_WORDS } from "./breach-words.js";
import { sayHours } from "./say-hours.js";

/** As much as goes to the identity provider and back in a cookie. */
const LONGEST_ASSESSMENT = 1500;

interface BreachProps {
  readonly visit: Visit;
  readonly breach: NonNullable<LinkBreachesQuery["linkBreaches"]>["nodes"][number];
  readonly now: number;
  /** Where its assessment is sent. */
  readonly action: string;
}

/** One wrong link: its clock, and while nobody has assessed it the form to do so. */
export function Breach({ visit, breach, now, action }: BreachProps) {
  const { language } = visit;
  const { id, reason, openedAt, dueAt, state, assessedAt, assessment } = breach;
  const words = BREACH_WORDS[language];
  const begin = beginOf(visit, action, id);
  const facts: readonly (readonly [string, string])[] = [
    [words.due, formatInstant(dueAt, language)],
    [words.state, BREACH_STATES[state][language]],
    ...(assessedAt === null ? [] : [[words.assessed, formatInstant(assessedAt, language)] as const]),
    [words.reason, reason],
    ...(assessment === null ? [] : [[words.assessment, assessment] as const]),
  ];

  return (
    <section class="hub-card" aria-labelledby={`breach-${id}`}>
      <h2 class="kern-heading-small" id={`breach-${id}`}>
        {words.found}: {formatInstant(openedAt, language)}
      </h2>
      {state === "OPEN" && (
        <p class="kern-body">
          <strong>{sayHours(dueAt, { now, words })}</strong>
        </p>
      )}
      <dl class="kern-description-list">
        {facts.map(([name, text]) => (
          <div key={name} class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{name}</dt>
            <dd class="kern-description-list-item__value">{text}</dd>
          </div>
        ))}
      </dl>
      {state === "OPEN" && (
        <PostForm visit={visit} action={action} hidden={{ id }}>
          <SelectField
            {...{ id: `state-${id}`, name: "state", label: words.state, ...begin("state") }}
            choices={(["REPORTED", "NO_RISK"] as const).map((value) => ({
              value,
              text: BREACH_STATES[value][language],
            }))}
          />
          <TextField
            {...{ id: `assessment-${id}`, name: "assessment", label: words.assessment, hint: words.assessmentHint }}
            {...begin("assessment")}
            maxLength={LONGEST_ASSESSMENT}
            required
          />
          <Submit text={words.assess} about={formatInstant(openedAt, language)} isPrimary />
        </PostForm>
      )}
    </section>
  );
}

/** What was entered of this breach, and of no other. */
function beginOf(visit: Visit, action: string, id: string): BeginField {
  return fieldsOf(visit.request).get("id") === id ? formAgain(visit, action) : beginNew;
}
