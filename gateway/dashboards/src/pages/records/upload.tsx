import { isObject } from "@kim-hub/kit/answer";
import { codeOf, factsOf } from "../../hub/answer.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { RECORD_PURPOSE, RECORDERS } from "./record-access.js";
import { RECORD_WORDS } from "./record-words.js";
import { type UploadedFile, UploadForm } from "./upload-form.js";
import { type ImportReport, UploadReport } from "./upload-report.js";

/** How many files one form takes. */
const FILES = [1, 2, 3];

const IMPORT = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { isWritten
  files { file rows inserted changed unchanged faultCount }
  faults { file line column rule ruleInGerman } } }`;

/** `/records/upload`: the content of CSV files, first checked in a dry run, then imported by a second button with the same content. */
export function uploadPages(data: PageData): readonly Page[] {
  const page = (method: Page["method"]): Page => ({
    ...{ method, path: "/records/upload", roles: RECORDERS },
    handle: (visit) => handle(data, visit),
  });

  return [page("GET"), page("POST")];
}

async function handle(data: PageData, visit: Visit): Promise<View> {
  const { language, request } = visit;
  const words = RECORD_WORDS[language];
  const given = fieldsOf(request);
  const files = FILES.map((number) => ({
    ...{ number, name: given.get(`name-${number}`) ?? "", text: given.get(`text-${number}`) ?? "" },
  }));
  const dryRun = given.get("as") !== "import";
  const sent = request.method === "POST" ? await sendFiles(data, visit, { files, dryRun }) : null;
  const isReady = sent?.report !== undefined && dryRun && sent.report.faults.length === 0;

  return {
    ...{ kind: "page", title: words.upload, purpose: PURPOSE_WORDS[RECORD_PURPOSE][language] },
    content: (
      <>
        <p class="kern-body">{words.uploadIntroduction}</p>
        {sent?.sentence !== undefined && (
          <p class="kern-error" role="alert" lang={language === "en" ? undefined : "en"}>
            <span class="kern-body">{sent.sentence}</span>
          </p>
        )}
        {sent?.report && <UploadReport report={sent.report} language={language} />}
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

function emptied({ number }: UploadedFile): UploadedFile {
  return { number, name: "", text: "" };
}

interface Sent {
  readonly report?: ImportReport;
  /** What the hub says of files that it cannot read at all, in English. */
  readonly sentence?: string;
}

async function sendFiles(
  { askHub }: PageData,
  { request, session }: Visit,
  { files, dryRun }: { readonly files: readonly UploadedFile[]; readonly dryRun: boolean },
): Promise<Sent> {
  const given = files.filter(({ name, text }) => name !== "" || text !== "");
  const input = { dryRun, files: given.map(({ name, text }) => ({ name, lines: text.split(/\r?\n/) })) };
  const answer = await askHub({
    ...{ request, accessToken: session?.accessToken ?? null, purpose: RECORD_PURPOSE },
    ...{ operation: { query: IMPORT }, variables: { input } },
  });
  const report: unknown = Object(answer.data).importRows;
  // The hub answers by the mutation above.
  if (isObject(report)) return { report: report as unknown as ImportReport };
  const [error] = answer.errors ?? [];
  if (error && codeOf(error) === "BAD_USER_INPUT") return { sentence: error.message };
  throw new Failure(error ? codeOf(error) : "INTERNAL_SERVER_ERROR", { requestId: factsOf(answer).requestId });
}
