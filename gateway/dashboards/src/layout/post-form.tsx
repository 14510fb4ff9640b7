import type { ComponentChildren } from "preact";
import { FORM_TOKEN } from "../sign-in/form-token.js";
import type { Visit } from "./visit.js";

interface FormProps {
  readonly visit: Pick<Visit, "session">;
  readonly action: string;
  /** Sent along without being seen. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Whether a field of it is a file. */
  readonly hasFiles?: boolean;
  readonly children: ComponentChildren;
}

/** A form whose values stand in no address. */
export function PostForm({ visit: { session }, action, hidden = {}, hasFiles = false, children }: FormProps) {
  return (
    <form class="hub-form" method="post" action={action} {...(hasFiles && { enctype: "multipart/form-data" })}>
      {session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

interface ButtonProps {
  readonly text: string;
  /** What the button is about, where its text alone does not tell it from others on the page. */
  readonly about?: string;
  readonly isPrimary?: boolean;
  /** Where it sends the form, where not to the form's own address. */
  readonly action?: string;
}

/** Sends its form. */
export function Submit({ text, about, isPrimary = false, action }: ButtonProps) {
  return (
    <div>
      <button
        class={`kern-btn kern-btn--${isPrimary ? "primary" : "secondary"}`}
        type="submit"
        formaction={action}
        {...(about !== undefined && { "aria-label": `${text}: ${about}` })}
      >
        <span class="kern-label">{text}</span>
      </button>
    </div>
  );
}
