import { randomUUID } from "node:crypto";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { BadInputError, ConflictError, ForbiddenError, NotFoundError } from "../errors/errors.js";
import { type Purpose, Role, type Viewer } from "../identity/viewer.js";
import { assumedSize } from "../limits/list-size.js";
import { fieldName } from "../mandate/office.js";
import type { Context } from "../schema/context.js";
import { Assigned, Logged } from "./assigned.js";
import { AuditAssignmentInput, requireAssignable } from "./audit-assignment.input.js";
import { AuditAssignment } from "./audit-assignment.js";
import { TRUST_CENTRE_AUTHORITY } from "./parties.js";

const MOST_ASSIGNMENTS = 100;

const RECORD = `insert into audit_assignment (id, reference, auditor, auditing_body, basis, authority_id,
    period_from, period_to, valid_from, valid_until, recorded_by)
  values (?, ?, ?, ?, ?, ?, ?::date, ?::date, ?::date, ?::date, ?)
  on conflict (authority_id, reference, auditor) do nothing returning id`;

/** The assignment must be one that the caller sees: row-level security lets nobody end another authority's. */
const END = `insert into audit_assignment_end (id, authority_id, auditor, reason, ended_by)
  select id, authority_id, auditor, ?, ? from audit_assignment where id::text = ? and authority_id = ?
  on conflict (id) do nothing returning id`;

/** Who records an office's assignments. */
export interface AssignmentRecorder {
  readonly role: Role;
  readonly purpose: Purpose;
  /** As a sentence's subject in the plural, e.g. `Data stewards`. */
  readonly who: string;
  /** Whether the disclosure log names each change and each refused attempt, under the assignment's id. */
  readonly isLogged?: boolean;
}

/** How an office records who audits it: `assignImmigrationAudit`, `endImmigrationAudit`, `immigrationAuditAssignments`. */
export function createAuditAssignment(name: string, recorder: AssignmentRecorder): new () => object {
  const root = fieldName(name);
  const { isLogged = false } = recorder;
  const Changed = isLogged ? Logged : Assigned;

  @Resolver()
  class AuditAssignmentResolver {
    @Query(() => [AuditAssignment], {
      name: `${root}AuditAssignments`,
      nullable: true,
      description: `The audit assignments (Prüfaufträge) of the own authority, and those under which the caller audits here, the newest first, those that ended too. ${recorder.who} and auditors; for everybody else the list is empty.`,
    })
    @assumedSize(MOST_ASSIGNMENTS)
    @Assigned
    assignments(@Ctx() { em }: Context): Promise<readonly AuditAssignment[]> {
      return em.find(AuditAssignment, {}, { orderBy: { recordedAt: "desc", id: "asc" }, limit: MOST_ASSIGNMENTS });
    }

    @Mutation(() => AuditAssignment, {
      name: `assign${name}Audit`,
      description: `Records that somebody audits the own authority (Prüfauftrag), until when, and of which days the data. ${recorder.who}; nobody for themselves. CONFLICT where the authority has this reference for this auditor already.`,
    })
    @Changed
    async assign(
      @Arg("input", () => AuditAssignmentInput) input: AuditAssignmentInput,
      @Ctx() { em, viewer, disclose }: Context,
    ): Promise<AuditAssignment> {
      const authority = requireRecorder(viewer, recorder);
      requireAssignable(input, viewer.actor);
      const { reference, auditor, auditingBody, basis, periodFrom, periodTo, validFrom, validUntil } = input;
      const values = [reference.normalize("NFC"), auditor, auditingBody, basis, authority];
      const days = [periodFrom, periodTo, validFrom, validUntil];

      return em.transactional(async (own) => {
        const id = randomUUID();
        const recorded = await own.execute<unknown[]>(RECORD, [id, ...values, ...days, viewer.actor]);
        if (recorded.length === 0)
          throw new ConflictError("The authority has an assignment of this reference for this auditor already.");
        if (isLogged) disclose(id);

        return own.findOneOrFail(AuditAssignment, { id });
      });
    }

    @Mutation(() => AuditAssignment, {
      name: `end${name}Audit`,
      description: `Ends an assignment before its last day, for good, from the next request on. ${recorder.who}, own authority. NOT_FOUND where it has ended.`,
    })
    @Changed
    async end(
      @Arg("id", () => ID) id: string,
      @Arg("reason", () => String) reason: string,
      @Ctx() { em, viewer, disclose }: Context,
    ): Promise<AuditAssignment> {
      const authority = requireRecorder(viewer, recorder);
      if (reason.trim() === "") throw new BadInputError("The end of an assignment needs its reason.");

      return em.transactional(async (own) => {
        const ended = await own.execute<unknown[]>(END, [reason, viewer.actor, id, authority]);
        if (ended.length === 0) throw new NotFoundError("There is no such assignment that has not ended.");
        if (isLogged) disclose(id);

        return own.findOneOrFail(AuditAssignment, { id });
      });
    }
  }

  return AuditAssignmentResolver;
}

/** The authority that the caller records for; all other staff of the office may write here too, and not this. */
function requireRecorder({ role, purpose, authority }: Viewer, recorder: AssignmentRecorder): string {
  const own = recorder.role === Role.TRUST_OFFICER ? TRUST_CENTRE_AUTHORITY : authority;
  if (role === recorder.role && purpose === recorder.purpose && own !== null) return own;

  throw new ForbiddenError(`Audit assignments are recorded for ${recorder.purpose}: ${recorder.who}, own authority.`);
}
