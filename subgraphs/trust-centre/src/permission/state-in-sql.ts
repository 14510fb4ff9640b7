/** `permissionState` as SQL over one row of `permission` and the events on or before `day` (an expression). */
export function stateInSql(permission: string, day: string): string {
  return `(
    select case
      when count(*) = 0 then null
      when bool_or(happened.event = 'INVALIDATED') then 'INVALIDATED'
      when bool_or(happened.event = 'WITHDRAWN') then 'WITHDRAWN'
      when bool_or(happened.event = 'REFUSED') then 'REFUSED'
      when bool_or(happened.event = 'SUPERSEDED') then 'SUPERSEDED'
      when ${day} > ${permission}.valid_to then 'EXPIRED'
      when count(distinct coalesce(happened.signer, 1)) filter (where happened.event = 'GIVEN') < ${permission}.guardians_needed
        then 'REQUESTED'
      when ${day} < ${permission}.valid_from then 'UPCOMING'
      else 'GIVEN' end
    from permission_event happened where happened.permission_id = ${permission}.id and happened.on_day <= ${day})`;
}
