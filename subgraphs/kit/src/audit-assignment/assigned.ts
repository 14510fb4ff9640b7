import { DataClass, data } from "../schema/data-class.js";

const RULES = { basis: "Art. 39, 57 DSGVO, § 44 LHO, § 105 GO NRW", retention: "AUDIT_ASSIGNMENT" };

/** An assignment is about offices and about who audits them; row-level security shows it to its parties. */
export const Assigned = data({ dataClass: DataClass.PUBLIC, ...RULES });

/** Where each attempt to change one has its row in the log. */
export const Logged = data({ dataClass: DataClass.DISCLOSURE, ...RULES });
