import type { Maybe } from "graphql/jsutils/Maybe.js";

/** A description of the schema, which is English; what stands between backticks is code. */
export function Description({ text }: { readonly text: Maybe<string> }) {
  if (!text) return null;

  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} class="kern-body" lang="en">
          {paragraph.split("`").map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}
        </p>
      ))}
    </>
  );
}
