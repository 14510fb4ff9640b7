import { Figure } from "../../charts/figure.js";
import { PathChart } from "../../charts/path/path-chart.js";
import { pathTable } from "../../charts/path/path-table.js";
import { readPath } from "../../charts/path/read-path.js";
import type { PathPreviewQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { Failure } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import { readDay } from "../../layout/read-day.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { DataTable } from "../../tables/data-table.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { BackToFile } from "./back-to-file.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { CASE_WORDS } from "./case-words.js";
import { proveClient } from "./find-client.js";
import { RELEASE } from "./preview-form.js";

/** `/client/preview`: what the steering group would see, and the button that releases just that. */
export function previewPage(data: PageData): Page {
  return {
    method: "POST",
    path: "/client/preview",
    roles: CASE_MANAGERS,
    handle: async (visit) => {
      const { language } = visit;
      const words = CASE_WORDS[language];
      const { reference = "", group = "", ageBand = "", ...given } = Object.fromEntries(fieldsOf(visit.request));
      const sitting = readDay(given.sitting ?? "");
      const path = await preview(data, visit, { steeringGroup: group, sitting, ageBand: ageBand || null });

      return {
        kind: "page",
        title: words.previewName,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            <p class="kern-body">
              {reference}, {group}, {formatDay(sitting, language)}
            </p>
            {path === null ? <p class="kern-body">{words.noPath}</p> : <Preview path={path} language={language} />}
            {path !== null && (
              <PostForm visit={visit} action={RELEASE} hidden={{ reference, group, sitting, ageBand }}>
                <Submit text={words.release} isPrimary />
              </PostForm>
            )}
            <BackToFile {...{ visit, language, reference }} />
          </>
        ),
      };
    },
  };
}

type PreviewedPath = NonNullable<PathPreviewQuery["previewPath"]>;

/** Null where no office may release anything. */
async function preview(
  data: PageData,
  visit: Visit,
  asked: Readonly<Record<"steeringGroup" | "sitting", string>> & { readonly ageBand: string | null },
): Promise<PreviewedPath | null> {
  const variables = { proof: await proveClient(data, visit), ...asked };
  const {
    data: found,
    errors,
    facts,
  } = await askSavedQuery<PathPreviewQuery>(data, visit, {
    ...{ id: "path-preview", purpose: CASE_PURPOSE, variables },
  });
  if (found?.previewPath) return found.previewPath;
  const [error] = errors;
  if (error && codeOf(error) !== "CONFLICT") throw new Failure(codeOf(error), { requestId: facts.requestId });

  return null;
}

function Preview({ path, language }: { readonly path: PreviewedPath; readonly language: Language }) {
  const words = CASE_WORDS[language];
  const timeline = readPath(path, language);

  return (
    <Figure
      {...{ id: "preview", title: words.seenBy, language, source: words.source }}
      subtitle={path.territory?.name ?? ""}
      chart={<PathChart timeline={timeline} language={language} />}
      table={<DataTable table={pathTable(timeline, language)} language={language} />}
    />
  );
}
