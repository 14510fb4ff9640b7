import type { YamlMapping } from "../process/yaml-mapping.js";
import type { Approval } from "./saved-query.js";

/** Reads one approval; throws a sentence that names the place and the rule. */
export function readApproval(approval: YamlMapping): Approval {
  approval.allow(["version", "contentHash", "author", "by", "on"]);

  const author = approval.ifGiven("author", (key) => approval.text(key));

  return {
    version: approval.count("version", 1),
    contentHash: approval.text("contentHash"),
    ...(author !== undefined && { author }),
    by: approval.text("by"),
    on: approval.date("on"),
  };
}
