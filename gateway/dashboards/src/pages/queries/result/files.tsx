import type { Visit } from "../../../layout/visit.js";
import { FORM_TOKEN } from "../../../sign-in/form-token.js";
import { QUERY_WORDS } from "../query-words.js";

interface FilesProps {
  readonly visit: Visit;
  /** Where the same run is found again, e.g. `/queries/s9-posts`. */
  readonly action: string;
  /** The form's fields. */
  readonly given: ReadonlyMap<string, string>;
  /** The page's own kinds of file besides, by what `as` names. */
  readonly more?: readonly NamedFile[];
}

interface NamedFile {
  readonly as: string;
  readonly text: string;
}

/** A run as files: by an address, or posted again where no address may hold what was asked. */
export function Files({ visit, action, given, more = [] }: FilesProps) {
  const { language, request, session } = visit;
  const words = QUERY_WORDS[language];
  const files = [{ as: "csv", text: words.asCsv }, ...more, { as: "receipt", text: words.asReceipt }];
  const address = (as: string) => `${action}?${new URLSearchParams([...new Map([...given, ["as", as]])])}`;

  return request.method === "GET" ? (
    <ul class="hub-actions">
      {files.map(({ as, text }) => (
        <li key={as}>
          <a class="kern-link" href={address(as)}>
            {text}
          </a>
        </li>
      ))}
      <li>
        <button type="button" class="kern-btn kern-btn--tertiary" data-copy-link data-done={words.copied} hidden>
          <span class="kern-label">{words.copyLink}</span>
        </button>
        <span role="status" />
      </li>
      <li>
        <button type="button" class="kern-btn kern-btn--tertiary" data-print hidden>
          <span class="kern-label">{words.print}</span>
        </button>
      </li>
    </ul>
  ) : (
    <form class="hub-actions" method="post" action={action}>
      {session && <input type="hidden" name={FORM_TOKEN} value={session.formToken} />}
      {[...given]
        .filter(([name]) => name !== "as" && name !== FORM_TOKEN)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {files.map(({ as, text }) => (
        <button key={as} class="kern-btn kern-btn--tertiary" type="submit" name="as" value={as}>
          <span class="kern-label">{text}</span>
        </button>
      ))}
    </form>
  );
}
