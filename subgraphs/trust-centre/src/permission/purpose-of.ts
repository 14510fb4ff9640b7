import { Purpose } from "@kim-hub/kit/viewer";
import { PermissionCategories, type PermissionCategory } from "./permission-codes.js";

/** What the data of these categories may be used for. */
export function purposeOf(categories: readonly PermissionCategory[]): Purpose {
  return categories.includes(PermissionCategories.LINKING) ? Purpose.LINKING : Purpose.STEERING_CASE_REVIEW;
}
