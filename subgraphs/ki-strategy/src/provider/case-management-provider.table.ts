import { ProviderKind } from "@kim-hub/kit/provider-kind";
import { optional, required } from "@kim-hub/records/column";
import { PLACE } from "@kim-hub/records/place";
import { keyOf } from "@kim-hub/records/reference";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { FTE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { AUTHORITIES } from "../authority/authority.table.js";
import { checkInterval, INTERVAL } from "../partial-date/interval-columns.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { CaseManagementProvider } from "./case-management-provider.js";
import { CHURCH_REGIMES, DataProtectionRegime } from "./data-protection-regime.js";

/** Who does case management where: unlike a competence, several may at once. */
export const CASE_MANAGEMENT_PROVIDERS = createTable({
  file: "case-management-providers.csv",
  entity: CaseManagementProvider,
  key: ["municipality", "position"],
  columns: {
    municipality: required(TERRITORY, { property: "municipalityAgs" }),
    position: PLACE,
    kind: required(oneOf(ProviderKind)),
    authority: optional(keyOf(AUTHORITIES), {
      property: "authorityId",
      description: "The office, where it is one that is recorded.",
    }),
    organisation: optional(TEXT, { description: "The provider by name, where it is not." }),
    employer: optional(TEXT, { description: "Anstellungsträger." }),
    supervision: optional(TEXT, { description: "Fachaufsicht." }),
    regime: optional(oneOf(DataProtectionRegime)),
    ...INTERVAL,
    fte: optional(FTE),
    ...CITATION,
  },
  check: checkProvider,
  recorded: {
    term: "who does case management in a municipality (Träger des Case Managements)",
    ownerOf: ({ municipalityAgs }) => municipalityAgs,
  },
});

function checkProvider(provider: CaseManagementProvider, row: Row): void {
  const { kind, authorityId, organisation, regime } = provider;
  checkInterval(provider, row);
  if ((authorityId === null) === (organisation === null))
    throw row.fault("authority and organisation", "must name an authority or an organisation, and not both");
  if (kind === ProviderKind.WELFARE_BODY && authorityId !== null)
    throw row.fault("authority", "must be empty for a welfare body, which is no authority");
  if (kind !== ProviderKind.WELFARE_BODY && CHURCH_REGIMES.includes(regime))
    throw row.fault("regime", "must not be a church's law where the provider is an authority");
}
