import { Purpose } from "@kim-hub/kit/viewer";

/**
 * The condition, as SQL, that `path` (a released path) rests on `permission` (an alias of a consent or release from confidentiality) for this
 * category of data, on the days of its validity. A permission given after the release needs a new release.
 */
export function restsOn(permission: string, category: string): string {
  return `${permission}.person_id = path.person_id and ${permission}.recipient = path.steering_group
    and ${permission}.purpose = '${Purpose.STEERING_CASE_REVIEW}' and '${category}' = any (${permission}.categories)
    and ${permission}.withdrawn_at is null and ${permission}.recorded_at <= path.released_at`;
}
