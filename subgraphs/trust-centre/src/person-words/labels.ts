import { Purpose } from "@kim-hub/kit/viewer";
import {
  Declarants,
  PermissionCategories,
  PermissionChannels,
  PermissionEventKinds,
  PermissionGivers,
  PermissionKinds,
  PermissionStates,
} from "../permission/permission-codes.js";
import { WithdrawalWays } from "./withdrawal-way.js";

/** The codes that a person reads, each by its name in their language; the offices have theirs from the registry. */
export const LABELS = {
  kind: Object.values(PermissionKinds),
  category: Object.values(PermissionCategories),
  purpose: [Purpose.STEERING_CASE_REVIEW, Purpose.LINKING],
  state: Object.values(PermissionStates),
  event: Object.values(PermissionEventKinds),
  giver: Object.values(PermissionGivers),
  declarant: Object.values(Declarants),
  channel: Object.values(PermissionChannels),
  way: Object.values(WithdrawalWays),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LabelTable = keyof typeof LABELS | "office";
