import { Role } from "@kim-hub/kit/viewer";
import type { PageData } from "../../hub/page-data.js";
import type { Page } from "../../layout/page.js";
import { roleOf, type Visit } from "../../layout/visit.js";
import { FRAME_WORDS } from "../../words/frame-words.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { SearchForm } from "../council/search-form.js";
import { auditAssignments } from "./audit/audit-assignments.js";
import { dataProtectionAudit } from "./audit/data-protection-audit.js";
import { caseWork } from "./case-work/case-work.js";
import { immigrationWork } from "./clerks/immigration-work.js";
import { naturalisationWork } from "./clerks/naturalisation-work.js";
import { findOfficeWork } from "./clerks/office-work.js";
import { contractChanges } from "./contract/contract-changes.js";
import { LinkList } from "./link-list.js";
import { listOwnQueries, listPageLinks, listPublicFigures } from "./own-links.js";
import { ownData } from "./person/own-data.js";
import { Programme } from "./programme.js";
import { START_WORDS } from "./start-words.js";
import { steeringGroup } from "./steering/steering-group.js";
import { stewardship } from "./steward/stewardship.js";
import { trustWork } from "./trust/trust-work.js";
import type { Waiting } from "./waiting.js";

/** By role, what waits for its holder; a clerk whose role is not here works for an office of the one shape. */
const WAITING: Readonly<Partial<Record<Role, Waiting>>> = {
  STEERING_GROUP_MEMBER: steeringGroup,
  KIM_COORDINATOR: steeringGroup,
  CASE_MANAGER: caseWork,
  IMMIGRATION_CLERK: immigrationWork,
  NATURALISATION_CLERK: naturalisationWork,
  DATA_STEWARD: stewardship,
  TRUST_OFFICER: trustWork,
  FUNDING_AUDITOR: auditAssignments,
  DATA_PROTECTION_AUDITOR: dataProtectionAudit,
  DATA_SUBJECT: ownData,
  AGENCY_DEVELOPER: contractChanges,
};

/** `/`: the programme and the way to every municipality; for who is signed in first what waits for their role, and their pages. */
export function startPage(data: PageData, pages: readonly Page[]): Page {
  return {
    method: "GET",
    path: "/",
    roles: "EVERYBODY",
    link: { de: FRAME_WORDS.de.start, en: FRAME_WORDS.en.start },
    handle: async (visit) => {
      const { language } = visit;
      const role = roleOf(visit);
      const find = WAITING[role] ?? findOfficeWork(data, role);
      const waiting = await find?.({ data, visit, pages });
      const words = START_WORDS[language];

      return {
        kind: "page",
        title: FRAME_WORDS[language].start,
        purpose: waiting?.purpose ?? NO_PURPOSE[language],
        content: (
          <>
            {waiting && (
              <section aria-labelledby="waiting">
                <h2 class="kern-heading-large" id="waiting">
                  {words.waiting}
                </h2>
                {waiting.content}
              </section>
            )}
            {visit.signedIn && <OwnLinks data={data} visit={visit} pages={pages} />}
            <Programme language={language} />
            <section aria-labelledby="municipality">
              <h2 class="kern-heading-large" id="municipality">
                {words.findMunicipality}
              </h2>
              <SearchForm language={language} searched="" />
            </section>
            <LinkList id="figures" title={words.publicFigures} links={listPublicFigures(data, visit)} />
            {!visit.signedIn && <p class="kern-body">{words.signInHint}</p>}
          </>
        ),
      };
    },
  };
}

interface OwnLinksProps {
  readonly data: PageData;
  readonly visit: Visit;
  readonly pages: readonly Page[];
}

/** The pages and the saved queries of the visitor's role. */
function OwnLinks({ data, visit, pages }: OwnLinksProps) {
  const words = START_WORDS[visit.language];
  const role = roleOf(visit);

  return (
    <>
      <LinkList id="pages" title={words.yourPages} links={listPageLinks(pages, visit)} />
      {role !== Role.PUBLIC && <LinkList id="queries" title={words.yourQueries} links={listOwnQueries(data, visit)} />}
    </>
  );
}
