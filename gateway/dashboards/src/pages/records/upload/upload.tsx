import { type AnswerError, isObject } from "@kim-hub/kit/answer";
import { readBrokenRule } from "@kim-hub/kit/broken-rule";
import { codeOf, factsOf } from "../../../hub/answer.js";
import type { PageData } from "../../../hub/page-data.js";
import { Failure } from "../../../layout/failure.js";
import type { Page, View } from "../../../layout/page.js";
import { MOST_BYTES } from "../../../layout/sent-files/file-limits.js";
import { fieldsOf, type Visit } from "../../../layout/visit.js";
import type { Language } from "../../../words/language.js";
import { PURPOSE_WORDS } from "../../../words/purpose-words.js";
import { type Told, toldIn } from "../form/told.js";
import { RECORD_PURPOSE, RECORDERS } from "../record-access.js";
import { RECORD_WORDS } from "../record-words.js";
import { emptied, readUploads, type UploadedFile } from "./read-uploads.js";
import { UploadForm } from "./upload-form.js";
import { type ImportReport, UploadReport } from "./upload-report.js";
import { UPLOAD_WORDS } from "./upload-words.js";

/** Of all files: the hub counts each as a value, of which a request may hold 2,000. */
const MOST_LINES = 1900;

const IMPORT = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { isWritten
  files { file rows inserted changed unchanged faultCount }
  faults { file line column rule ruleInGerman } } }`;

/** `/records/upload`: CSV files, chosen or pasted, first checked in a dry run, then imported by a second button with the same content. */
export function uploadPages(data: PageData): readonly Page[] {
  const page = (method: Page["method"]): Page => ({
    ...{ method, path: "/records/upload", roles: RECORDERS, takesFiles: true },
    handle: (visit) => handle(data, visit),
  });

  return [page("GET"), page("POST")];
}

async function handle(data: PageData, visit: Visit): Promise<View> {
  const { language, request } = visit;
  const words = RECORD_WORDS[language];
  const files = readUploads(visit);
  const dryRun = fieldsOf(request).get("as") !== "import";
  const isSound = request.method === "POST" && files.every(({ fault }) => fault === null);
  const sent = isSound ? await sendFiles(data, visit, { files, dryRun }) : null;
  const isReady = sent?.report !== undefined && dryRun && sent.report.faults.length === 0;

  return {
    ...{ kind: "page", title: words.upload, purpose: PURPOSE_WORDS[RECORD_PURPOSE][language] },
    content: (
      <>
        <p class="kern-body">{UPLOAD_WORDS[language].introduction}</p>
        {sent?.refused && (
          <p class="kern-error" role="alert" lang={sent.refused.lang}>
            <span class="kern-body">{sent.refused.text}</span>
          </p>
        )}
        {sent?.report && <UploadReport report={sent.report} files={files} language={language} />}
        <UploadForm {...{ visit, isReady }} files={sent?.report?.isWritten ? files.map(emptied) : files} />
        <p class="kern-body">
          <a class="kern-link" href="/records">
            {words.back}
          </a>
        </p>
      </>
    ),
  };
}

interface Sent {
  readonly report?: ImportReport;
  /** Why the hub does not read the files at all. */
  readonly refused?: Told;
}

async function sendFiles(
  { askHub }: PageData,
  { request, session, language }: Visit,
  { files, dryRun }: { readonly files: readonly UploadedFile[]; readonly dryRun: boolean },
): Promise<Sent> {
  const tooLarge: Sent = { refused: { text: UPLOAD_WORDS[language].tooLarge } };
  const given = files
    .filter(({ name, text }) => name !== "" || text !== "")
    .map(({ name, text }) => ({ name, lines: text.split(/\r?\n/) }));
  const lines = given.flatMap((each) => each.lines);
  if (lines.length > MOST_LINES || Buffer.byteLength(lines.join("\n")) > MOST_BYTES) return tooLarge;
  const input = { dryRun, files: given };
  const answer = await askHub({
    ...{ request, session, purpose: RECORD_PURPOSE },
    ...{ operation: { query: IMPORT }, variables: { input } },
  });
  const report: unknown = Object(answer.data).importRows;
  // The hub answers by the mutation above.
  if (isObject(report)) return { report: report as unknown as ImportReport };
  const [error] = answer.errors ?? [];
  if (error && codeOf(error) === "BAD_USER_INPUT") return { refused: tellRefusal(error, language) };
  // Written as JSON they may be larger.
  if (error && codeOf(error) === "PAYLOAD_TOO_LARGE") return tooLarge;
  throw new Failure(error ? codeOf(error) : "INTERNAL_SERVER_ERROR", { requestId: factsOf(answer).requestId });
}

function tellRefusal({ message, extensions }: AnswerError, language: Language): Told {
  const broken = readBrokenRule(extensions?.broken);
  if (language === "de" && broken && broken.ruleInGerman !== null)
    return { text: `Der Upload ${broken.ruleInGerman}.` };

  return toldIn("en", message, language);
}
