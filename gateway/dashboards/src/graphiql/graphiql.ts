/// <reference lib="dom" />
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { askAsForm } from "./ask-as-form.js";
import { createMemoryStorage } from "./memory-storage.js";
import { mendEditors } from "./mend-editors.js";
import { nameParts } from "./name-parts.js";

/** The script of GraphiQL's page; `infra` joins it with what it needs from npm. */
mendEditors();
for (const place of document.querySelectorAll<HTMLElement>("[data-graphiql]")) {
  const { token = "", question = "" } = place.dataset;
  nameParts(place);
  createRoot(place).render(
    createElement(GraphiQL, {
      fetcher: askAsForm(token),
      storage: createMemoryStorage(),
      defaultQuery: question,
      defaultEditorToolsVisibility: true,
      // The hub's purpose and sign-in come from the page; a question has no header of its own.
      isHeadersEditorEnabled: false,
      forcedTheme: "system",
    }),
  );
}
