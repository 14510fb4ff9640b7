import type { ComponentChildren } from "preact";
import { FORM_TOKEN } from "../sign-in/form-token.js";
import type { Visit } from "./visit.js";

interface FormProps {
  readonly visit: Pick<Visit, "session">;
  readonly action: string;
  /** Sent along without being seen. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** A form whose values stand in no address. */
export function PostForm({ visit: { session }, action, hidden = {}, children }: FormProps) {
  return (
    <form class="hub-form" method="post" action={action}>
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
}

/** Sends its form. */
export function Submit({ text, about, isPrimary = false }: ButtonProps) {
  return (
    <div>
      <button
        class={`kern-btn kern-btn--${isPrimary ? "primary" : "secondary"}`}
        type="submit"
        {...(about !== undefined && { "aria-label": `${text}: ${about}` })}
      >
        <span class="kern-label">{text}</span>
      </button>
    </div>
  );
}
