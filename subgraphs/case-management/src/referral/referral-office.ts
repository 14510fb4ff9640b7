import { OFFICES, Office } from "@kim-hub/kit/office";
import { receivesFrom } from "@kim-hub/offices/office-names";
import { namesOf } from "@kim-hub/offices/record-of";

/** The kinds of offices to which a client may be sent with a note: those that take on people from case management. */
export const ReferralOffice = namesOf(OFFICES.filter((office) => receivesFrom(office) === Office.CASE_MANAGEMENT));
