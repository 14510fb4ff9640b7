const inPeriod = (column: string) => `${column} between first_day and last_day`;
/** Counselling that was passed on was never pending. */
const ended = (decision: string) => `decision = '${decision}' and entered_on is not null and ${inPeriod("decided_on")}`;

const RECEIVED = `not is_taken_over and ${inPeriod("entered_on")}`;
const TAKEN_OVER = `is_taken_over and ${inPeriod("entered_on")}`;
const PENDING_END = "entered_on <= last_day and (decided_on is null or decided_on > last_day)";

/** The ages of pending procedures, in months since the receipt. */
export const AGES = [3, 6, 12, 24] as const;

/** The measure of the pending procedures that are older. */
export const olderThan = (months: number) => `older ${months}`;

/** The measures, each as SQL over a procedure beside the year so far; none of them reads a stage. */
const CONDITIONS: Readonly<Record<string, string>> = {
  pendingStart: "entered_on < first_day and (decided_on is null or decided_on >= first_day)",
  received: RECEIVED,
  transferredIn: TAKEN_OVER,
  granted: ended("GRANTED"),
  refused: ended("REFUSED"),
  withdrawn: ended("WITHDRAWN"),
  transferredOut: ended("TRANSFERRED"),
  pendingEnd: PENDING_END,
  handedOver: inPeriod("handed_over_on"),
  waitingForAppointment: `first_contact_on <= last_day and (appointment_on is null or appointment_on > last_day)
    and (received_on is null or received_on > last_day)`,
  contactToAppointment: `first_contact_on is not null and ${inPeriod("appointment_on")}`,
  appointmentToReceipt: `appointment_on is not null and ${RECEIVED}`,
  offered: `is_offered and ${TAKEN_OVER}`,
  ...Object.fromEntries(
    AGES.map((months) => [
      olderThan(months),
      `${PENDING_END} and received_on + interval '${months} months' < last_day`,
    ]),
  ),
};

/** How many days what a measure counts took, as SQL. */
const DAYS: Readonly<Record<string, string>> = {
  contactToAppointment: "appointment_on - first_contact_on",
  appointmentToReceipt: "received_on - appointment_on",
  decided: "decided_on - received_on",
  handedOver: "handed_over_on - decided_on",
};

/**
 * The procedures of a territory with what counts them, as a statement with the first and the last day of the year so far and the first and the
 * last municipality. A procedure taken over enters the office on that day, with the age that it had; one that moved to another office ended
 * here on that day, whatever its old office's exports go on to say, and it ended nowhere before it entered.
 */
export const PIPELINE_SQL = `with asked as (select ?::date as first_day, ?::date as last_day),
  came as (
    select f.*, coalesce(f.received_on <= f.transferred_from_on, false) as is_taken_over,
      case when f.received_on <= f.transferred_from_on then f.transferred_from_on else f.received_on end as entered_on,
      exists (select 1 from procedure_handover h where h.procedure_id = f.id and h.from_office = 'NATURALISATION'
        and h.accepted_quarter = to_char(f.transferred_from_on, 'YYYY-"Q"Q')) as is_offered
    from naturalisation_procedure f where f.municipality between ? and ? and not f.is_restricted),
  counted as (
    select id, pseudonym, municipality, authority_id, basis, first_contact_on, appointment_on, received_on, entered_on,
      is_taken_over, is_offered,
      case when decision is not null or transferred_on is not null
        then greatest(coalesce(transferred_on, decided_on), entered_on) end as decided_on,
      case when transferred_on is null then decision else 'TRANSFERRED' end as decision,
      case when transferred_on is null then handed_over_on end as handed_over_on
    from came),
  marked as (
    select *, array_remove(array[
      ${Object.entries(CONDITIONS)
        .map(([name, condition]) => `case when ${condition} then '${name}' end`)
        .join(", ")}], null) as marks
    from counted cross join asked)
  select id, array[pseudonym] as persons, municipality, authority_id as authority, basis, marks,
    jsonb_build_object(${Object.entries(DAYS)
      .map(([name, days]) => `'${name}', ${days}`)
      .join(", ")}) as days
  from marked where marks <> '{}'`;
