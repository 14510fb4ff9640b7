import { Body } from "../../body/body.js";
import { BodyKind } from "../../body/body-kind.js";
import { BodyMember } from "../../body/body-member.js";
import { BodyStanding } from "../../body/body-standing.js";
import { ReportingDuty } from "../../body/reporting-duty.js";
import { type InquiryContext, listOfTerritories } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import type { ParticipationAnswer, ProjectGroupsAnswer, SteeringGroupAnswer } from "./bodies.type.js";

const FURTHER_GROUPS: readonly BodyKind[] = [BodyKind.PROJECT_GROUP, BodyKind.WORKING_GROUP];

/** Question 5. */
export async function answerSteeringGroup(inquiry: InquiryContext): Promise<SteeringGroupAnswer> {
  const groups = await listEstablished(inquiry, [BodyKind.STEERING_GROUP]);
  const members = await Promise.all(groups.map(({ id }) => inquiry.loaders.list(BodyMember, "bodyId", id)));
  const rows = members.flat().toSorted(byId);

  return { rows, missing: missingWhere(rows.length === 0, InquiryFact.STEERING_GROUP_MEMBERS, inquiry.steering) };
}

/** Question 6. */
export async function answerProjectGroups(inquiry: InquiryContext): Promise<ProjectGroupsAnswer> {
  const groups = await listEstablished(inquiry, FURTHER_GROUPS);
  const isUnknown = groups.length === 0;

  return {
    established: isUnknown ? null : true,
    groups,
    missing: missingWhere(isUnknown, InquiryFact.PROJECT_GROUPS, inquiry.steering),
  };
}

/** Question 7. */
export async function answerParticipation(inquiry: InquiryContext): Promise<ParticipationAnswer> {
  const { municipality, loaders } = inquiry;
  const councils = await listIntegrationCouncils(inquiry);
  const duties = await Promise.all(councils.map(({ id }) => loaders.list(ReportingDuty, "bodyId", id)));
  const rows = duties.flat().toSorted(byId);

  return {
    rows,
    missing: [
      ...missingWhere(councils.length === 0, InquiryFact.INTEGRATION_COUNCIL, municipality),
      ...missingWhere(rows.length === 0, InquiryFact.REPORTING_DUTY, municipality),
    ],
  };
}

/** The municipality's own Integrationsrat or Integrationsausschuss. */
export async function listIntegrationCouncils(inquiry: InquiryContext): Promise<Body[]> {
  const bodies = await listEstablished(inquiry, [BodyKind.INTEGRATION_COUNCIL]);

  return bodies.filter(({ territoryAgs }) => territoryAgs === inquiry.municipality.ags);
}

async function listEstablished(inquiry: InquiryContext, kinds: readonly BodyKind[]): Promise<Body[]> {
  const bodies = await listOfTerritories(inquiry, Body);

  return bodies
    .filter(({ kind, standing }) => kinds.includes(kind) && standing === BodyStanding.ESTABLISHED)
    .toSorted(byId);
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id.localeCompare(right.id);
}
