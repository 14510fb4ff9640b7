import type { CitedNoun } from "../cited-noun.js";
import { Attendance } from "./attendance.js";
import { ATTENDANCES } from "./attendance.table.js";
import { Body } from "./body.js";
import { BodyResolver, TerritoryBodiesResolver } from "./body.resolver.js";
import { BODIES } from "./body.table.js";
import { BodyMember } from "./body-member.js";
import { BODY_MEMBERS } from "./body-member.table.js";
import { ReportingDuty } from "./reporting-duty.js";
import { REPORTING_DUTIES } from "./reporting-duty.table.js";
import { Sitting } from "./sitting.js";
import { AttendanceResolver, BodyMemberResolver, SittingResolver } from "./sitting.resolver.js";
import { SITTINGS } from "./sitting.table.js";

export const BODY_NOUN: CitedNoun = {
  entities: [Body, BodyMember, Sitting, Attendance, ReportingDuty],
  resolvers: [BodyResolver, TerritoryBodiesResolver, AttendanceResolver, BodyMemberResolver, SittingResolver],
  tables: [BODIES, BODY_MEMBERS, SITTINGS, ATTENDANCES, REPORTING_DUTIES],
  cited: [Body, BodyMember, Sitting, Attendance, ReportingDuty],
};
