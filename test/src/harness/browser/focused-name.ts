import type { CDPSession } from "playwright-core";

/** What a screen reader calls the thing that has the focus; empty if it has no name. */
export async function readFocusedName(session: CDPSession): Promise<string> {
  const { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" });
  if (!result.objectId) return "";
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });

  return String(nodes[0]?.name?.value ?? "").trim();
}
