import { readInterval } from "../partial-date/interval.js";
import type { CsvRow } from "../reference/csv-row.js";
import { FTE, oneOf, TEXT } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { CaseManagementProvider } from "./case-management-provider.js";
import { CHURCH_REGIMES, DataProtectionRegime } from "./data-protection-regime.js";
import { ProviderKind } from "./provider-kind.js";

const KIND = oneOf(ProviderKind);
const REGIME = oneOf(DataProtectionRegime);

/** Who does case management where: unlike a competence, several may at once. */
export const CASE_MANAGEMENT_PROVIDERS: CsvTable<CaseManagementProvider> = {
  file: "case-management-providers.csv",
  entity: CaseManagementProvider,
  key: ["municipality", "position"],
  columns: [
    ...["municipality", "position", "kind", "authority", "organisation", "employer", "supervision", "regime"],
    ...["valid_from", "valid_to", "fte", "source", "passage"],
  ],
  pointsTo: ["districts.csv", "towns.csv", "authorities.csv", "sources.csv"],
  toRow: (row, known) => {
    const provider = new CaseManagementProvider({
      id: `${row.text("municipality")}-${row.get("position", POSITION)}`,
      municipalityAgs: row.get("municipality", known.keyIn("districts.csv", "towns.csv")),
      kind: row.get("kind", KIND),
      authorityId: row.find("authority", known.keyIn("authorities.csv")),
      organisation: row.find("organisation", TEXT),
      employer: row.find("employer", TEXT),
      supervision: row.find("supervision", TEXT),
      regime: row.find("regime", REGIME),
      ...readInterval(row),
      fte: row.find("fte", FTE),
      ...readCited(row, known),
    });
    checkProvider(provider, row);

    return provider;
  },
};

function checkProvider({ kind, authorityId, organisation, regime }: CaseManagementProvider, row: CsvRow): void {
  if ((authorityId === null) === (organisation === null))
    throw row.fault("authority and organisation", "must name an authority or an organisation, and not both");
  if (kind === ProviderKind.WELFARE_BODY && authorityId !== null)
    throw row.fault("authority", "must be empty for a welfare body, which is no authority");
  if (kind !== ProviderKind.WELFARE_BODY && CHURCH_REGIMES.includes(regime))
    throw row.fault("regime", "must not be a church's law where the provider is an authority");
}
