import type { Context } from "@kim-hub/kit/context";
import type { PermissionTexts } from "./permission-texts.js";

export interface TextsContext extends Context {
  readonly permissionTexts: PermissionTexts;
}
