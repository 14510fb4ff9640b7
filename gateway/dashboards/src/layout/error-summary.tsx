import type { ComponentChildren } from "preact";

/** A fault as the summary of a form names it. */
interface SummaryFault {
  /** The id of the field; the summary leads to it. */
  readonly fieldId: string;
  readonly label: string;
  readonly text: string;
  /** Of the text, where it is not the page's. */
  readonly lang?: string;
}

interface SummaryProps {
  readonly title: string;
  readonly faults: readonly SummaryFault[];
  /** A fault of the whole form. */
  readonly children?: ComponentChildren;
}

/** What is wrong with a form, above it, with a way to each field. The browser gives it the focus when the page opens, without script. */
export function ErrorSummary({ title, faults, children }: SummaryProps) {
  return (
    <div class="kern-alert kern-alert--danger" role="alert" tabIndex={-1} autofocus>
      <div class="kern-alert__header">
        <span class="kern-title">{title}</span>
      </div>
      {(children || faults.length > 0) && (
        <div class="kern-alert__body">
          {children}
          {faults.length > 0 && (
            <ul class="hub-faults">
              {faults.map(({ fieldId, label, text, lang }) => (
                <li key={fieldId} class="kern-body">
                  <a class="kern-link" href={`#${fieldId}`}>
                    {label}
                  </a>
                  : <span lang={lang}>{text}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
