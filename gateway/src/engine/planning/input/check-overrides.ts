import type { DocumentNode } from "graphql";
import { hasFields, readText } from "./join-directives.js";

/** Throws where a field moves to another subgraph for a part of the requests: all of them would be answered in one way. */
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
