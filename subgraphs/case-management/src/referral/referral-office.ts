import { Office } from "@kim-hub/kit/office";

const { IMMIGRATION, NATURALISATION } = Office;

/** The kinds of offices to which a client may be sent with a note. */
export const ReferralOffice = { IMMIGRATION, NATURALISATION };
