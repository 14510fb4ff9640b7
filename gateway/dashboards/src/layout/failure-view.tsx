import { sentenceOf } from "../words/error-words.js";
import { FRAME_WORDS } from "../words/frame-words.js";
import type { Language } from "../words/language.js";
import { NO_PURPOSE } from "../words/purpose-words.js";
import type { Failure } from "./failure.js";
import type { PageView } from "./page.js";

const TITLE = { de: "Das ging nicht", en: "That did not work" };

/** One sentence, and the number to name when asking for help. */
export function failureView({ code, status, requestId }: Failure, language: Language): PageView {
  return {
    kind: "page",
    title: TITLE[language],
    purpose: NO_PURPOSE[language],
    status,
    content: <FailureNotice code={code} requestId={requestId} language={language} />,
  };
}

interface NoticeProps {
  readonly code: string;
  readonly requestId: string;
  readonly language: Language;
}

/** The same within a page that has something else to show as well. */
export function FailureNotice({ code, requestId, language }: NoticeProps) {
  return (
    <div class="kern-alert kern-alert--danger" role="alert">
      <div class="kern-alert__body">
        <p class="kern-body" data-code={code}>
          {sentenceOf(code)[language]}
          {requestId !== "" && ` ${FRAME_WORDS[language].request}: ${requestId}`}
        </p>
      </div>
    </div>
  );
}
