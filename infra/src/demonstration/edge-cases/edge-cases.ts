import { IN_STADT_AACHEN, IN_STAEDTEREGION } from "./city-and-region-of-aachen.js";
import { CLIENT_OF_A_WELFARE_BODY } from "./client-of-a-welfare-body.js";
import { CLIENT_OF_TWO_ROLES } from "./client-of-two-roles.js";
import { IMMIGRATION_NAMED, WITHOUT_IMMIGRATION } from "./consent-without-immigration.js";
import type { EdgeCase } from "./edge-case.js";
import { FICTION_CERTIFICATE } from "./fiction-certificate.js";
import { guardianConsent } from "./guardian-consent.js";
import { MOVED_DISTRICT } from "./moved-district.js";
import { NATURALISED } from "./naturalised.js";
import { OPPORTUNITY_AFTER_2025 } from "./opportunity-after-2025.js";
import { NAMESAKES, TWINS } from "./same-name-and-birth.js";
import { SIX_YEARS_OF_RESIDENCE } from "./six-years-of-residence.js";
import { SMALL_COUNTS } from "./small-counts.js";
import { STALE_IMPORT } from "./stale-import.js";
import { IN_BOCHOLT, IN_TROISDORF } from "./town-inside-a-kreis.js";
import { UMLAUTS } from "./umlauts.js";
import { UNKNOWN_BIRTH_DAY } from "./unknown-birth-day.js";
import { WITHDRAWAL } from "./withdrawal.js";

/** Everybody whom an edge case is about; what depends on the day of loading is reckoned from it. */
export function listEdgeCases(today: string): readonly EdgeCase[] {
  return [
    NATURALISED,
    MOVED_DISTRICT,
    IN_BOCHOLT,
    IN_TROISDORF,
    IN_STADT_AACHEN,
    IN_STAEDTEREGION,
    ...TWINS,
    ...NAMESAKES,
    ...UNKNOWN_BIRTH_DAY,
    FICTION_CERTIFICATE,
    WITHDRAWAL,
    WITHOUT_IMMIGRATION,
    IMMIGRATION_NAMED,
    guardianConsent(today),
    CLIENT_OF_TWO_ROLES,
    CLIENT_OF_A_WELFARE_BODY,
    STALE_IMPORT,
    OPPORTUNITY_AFTER_2025,
    SIX_YEARS_OF_RESIDENCE,
    UMLAUTS,
    ...SMALL_COUNTS,
  ];
}
