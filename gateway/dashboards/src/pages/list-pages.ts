import type { PageData } from "../hub/page-data.js";
import type { Act } from "../layout/act.js";
import type { Page } from "../layout/page.js";
import { accessibilityPage } from "./about/accessibility.js";
import { chooseRolePage } from "./about/choose-role.js";
import { feedbackPage } from "./about/feedback.js";
import { signedOutPage } from "./about/signed-out.js";
import { listBreachActs } from "./breaches/breach-acts.js";
import { breachPages } from "./breaches/breaches.js";
import { listCaseActs } from "./case-work/case-acts.js";
import { casePages } from "./case-work/case-pages.js";
import { municipalitiesPage } from "./council/municipalities.js";
import { municipalityPage } from "./council/municipality.js";
import { listCounterActs } from "./counter/counter-acts.js";
import { counterPages } from "./counter/counter-pages.js";
import { dataProtectionPage } from "./data-protection/data-protection.js";
import { recordPage } from "./data-protection/record-page.js";
import { developerPages } from "./developer/developer.js";
import { graphiqlPage } from "./developer/graphiql.js";
import { manualPage } from "./developer/manual/manual-page.js";
import { typePage } from "./developer/manual/type-page.js";
import { tokensPage } from "./developer/tokens.js";
import { comparePage } from "./figures/compare.js";
import { coursePage } from "./figures/course.js";
import { figuresPage } from "./figures/figures.js";
import { pathPages } from "./path/path.js";
import { listPersonActs } from "./person/person-acts.js";
import { personPages } from "./person/person-pages.js";
import { queriesPage } from "./queries/queries.js";
import { queryPages } from "./queries/query.js";
import { receiptPages } from "./receipts/receipts.js";
import { recordPages } from "./records/record-pages.js";
import { chooseReportPage } from "./reports/choose-report.js";
import { reportPage } from "./reports/report.js";
import { sittingPage } from "./sittings/sitting.js";
import { sittingsPage } from "./sittings/sittings.js";
import { sourcePage } from "./sources/source.js";
import { startPage } from "./start/start.js";

/** Every page, in the order of the navigation, and those that the footer leads to. */
export function listPages(data: PageData): { readonly pages: readonly Page[]; readonly footer: readonly Page[] } {
  const pages = [
    ...personPages(data),
    ...casePages(data),
    ...counterPages(data),
    ...pathPages(data),
    figuresPage(data),
    comparePage(data),
    coursePage(data),
    ...recordPages(data),
    sourcePage(data),
    municipalitiesPage(data),
    municipalityPage(data),
    chooseReportPage(),
    reportPage(data),
    sittingsPage(data),
    sittingPage(data),
    queriesPage(data),
    ...queryPages(data),
    ...receiptPages(data),
    ...breachPages(data),
    dataProtectionPage(data),
    recordPage(data),
    ...developerPages(data),
    graphiqlPage(data),
    tokensPage(data),
    manualPage(data),
    typePage(data),
    chooseRolePage(),
    signedOutPage(),
  ];

  return {
    pages: [startPage(data, pages), ...pages],
    footer: [accessibilityPage(), feedbackPage(data)],
  };
}

/** Every act of the trust centre that a page begins. */
export function listActs(data: Pick<PageData, "savedQueries">): readonly Act[] {
  return [...listPersonActs(), ...listCaseActs(), ...listCounterActs(data), ...listBreachActs()];
}
