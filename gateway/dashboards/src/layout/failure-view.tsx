import { sentenceOf } from "../words/error-words.js";
import { FRAME_WORDS } from "../words/frame-words.js";
import type { Language } from "../words/language.js";
import { NO_PURPOSE } from "../words/purpose-words.js";
import type { Failure } from "./failure.js";
import type { PageView } from "./page.js";

const TITLE = { de: "Das ging nicht", en: "That did not work" };

/** One sentence, the number to name when asking for help, and what is known besides. */
export function failureView(
  { code, status, requestId }: Failure,
  language: Language,
  detail: string | null = null,
): PageView {
  return {
    kind: "page",
    title: TITLE[language],
    purpose: NO_PURPOSE[language],
    status,
    content: <FailureNotice code={code} requestId={requestId} language={language} detail={detail} />,
  };
}

interface NoticeProps {
  readonly code: string;
  readonly requestId: string;
  readonly language: Language;
  readonly detail?: string | null;
}

/** The same within a page that has something else to show as well. */
export function FailureNotice({ code, requestId, language, detail = null }: NoticeProps) {
  return (
    <div class="kern-alert kern-alert--danger" role="alert">
      <div class="kern-alert__body">
        <p class="kern-body" data-code={code}>
          {sentenceOf(code)[language]}
          {requestId !== "" && ` ${FRAME_WORDS[language].request}: ${requestId}`}
        </p>
        {detail !== null && <p class="kern-body kern-body--bold">{detail}</p>}
      </div>
    </div>
  );
}
