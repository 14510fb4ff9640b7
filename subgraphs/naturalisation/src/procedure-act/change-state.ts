import { withLabel } from "@kim-hub/kit/code-label";
import { BadInputError, ConflictError } from "@kim-hub/kit/errors";
import { AUTHORITY_KEY } from "../naturalisation-procedure/authority-key.js";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureDecision } from "../naturalisation-procedure/procedure-decision.js";
import { ProcedureState } from "../naturalisation-procedure/procedure-state.js";

const DECISIONS = ["GRANTED", "REFUSED"].map((code) => withLabel(ProcedureDecision, code)).join(" or ");

type Procedure = Pick<NaturalisationProcedure, "state">;
type Change = Partial<NaturalisationProcedure>;

/** Counselling that led to an application. */
export function receive(procedure: Procedure, { receivedOn }: { readonly receivedOn: string }): Change {
  requireState(procedure, "COUNSELLING");

  return { receivedOn };
}

interface Decision {
  readonly decision: NaturalisationProcedure["decision"];
  readonly decidedOn: string;
  readonly handoverDueOn: string | null;
}

/** A pending procedure with its decision: certificate or refusal. */
export function decide(procedure: Procedure, { decision, decidedOn, handoverDueOn }: Decision): Change {
  requireState(procedure, "PENDING");
  if (decision !== "GRANTED" && decision !== "REFUSED")
    throw new BadInputError(`A decision is ${DECISIONS}: withdrawal and transfer have mutations of their own.`);

  return { decision, decidedOn, handoverDueOn };
}

/** A procedure whose certificate is handed over: from that day on the person is German (§ 16 StAG). */
export function handOver(procedure: Procedure, { handedOverOn }: { readonly handedOverOn: string }): Change {
  requireState(procedure, "GRANTED");

  return { handedOverOn };
}

/** A pending procedure whose applicant took the application back. */
export function withdraw(procedure: Procedure, { withdrawnOn }: { readonly withdrawnOn: string }): Change {
  requireState(procedure, "PENDING");

  return { decision: "WITHDRAWN", decidedOn: withdrawnOn };
}

interface Transfer {
  readonly to: string;
  readonly transferredOn: string;
}

/** A procedure, or counselling, that another office goes on with; here it has ended without a decision. */
export function transfer(procedure: Procedure, { to, transferredOn }: Transfer): Change {
  if (procedure.state !== "COUNSELLING") requireState(procedure, "PENDING");
  if (AUTHORITY_KEY.read(to) === null) throw new BadInputError(`The value of to ${AUTHORITY_KEY.rule}.`);

  return { decision: "TRANSFERRED", decidedOn: transferredOn, transferredTo: to };
}

function requireState({ state }: Procedure, wanted: ProcedureState): void {
  if (state !== wanted)
    throw new ConflictError(
      `This NaturalisationProcedure is ${withLabel(ProcedureState, state)}, not ${withLabel(ProcedureState, wanted)}.`,
    );
}
