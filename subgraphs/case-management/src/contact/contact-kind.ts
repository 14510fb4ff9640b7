import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const KINDS = createCodeTable({
  name: "ContactKind",
  description:
    "What a contact with a client was (Art des Kontakts): four counts that mean different things and are never added up.",
  codes: {
    ADDRESSED: ["Angesprochen."],
    CONTACT: ["Kontakt."],
    COUNSELLED: ["Beraten."],
    ACCOMPANIED: ["Begleitet."],
  },
});

export type ContactKind = CodeOf<typeof KINDS>;

export const { codes: ContactKind } = KINDS;
