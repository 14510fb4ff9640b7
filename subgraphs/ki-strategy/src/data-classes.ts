import { DataClass, data } from "@kim-hub/kit/data-class";

/** Open to anyone: there is no person in it. */
export const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "P10Y" });

/** Who changed which public row: for coordinators and auditors (§ 44 LHO, § 105 GO NRW), never for the public. */
export const Internal = data({ dataClass: DataClass.AGGREGATE, basis: "§ 44 LHO, § 105 GO NRW", retention: "P10Y" });
