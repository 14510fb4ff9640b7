import type { DocumentNode } from "graphql";
import { hasFields, readText } from "./join-directives.js";

/** Throws if a field is overridden for a share of the requests only, which the engine does not support. */
export function checkOverrides({ definitions }: DocumentNode): void {
  for (const definition of definitions.filter(hasFields)) {
    for (const { name, directives = [] } of definition.fields ?? []) {
      for (const directive of directives) {
        const label = directive.name.value === "join__field" ? readText(directive, "overrideLabel") : null;
        if (label === null) continue;
        throw new Error(
          `${definition.name.value}.${name.value} is overridden for a part of the requests (@override with the label "${label}"), which is not supported.`,
        );
      }
    }
  }
}
