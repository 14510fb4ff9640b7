import type { EdgeCase } from "./edge-case.js";

/** Umlauts and ß, composed and decomposed: one file, whichever way somebody writes its reference. */
export const UMLAUTS: EdgeCase = {
  key: "umlauts",
  reference: "Große Straße, Übersöhren",
  familyName: "Müßgüder-Özçelik (erfunden)",
  givenNames: "Jürgen Þór",
  birthDate: "1971-03-31",
  municipality: "05711000",
  story: { statuses: [["EU_FREE_MOVEMENT", "2014-07-01", null]] },
  immigration: { authority: "ABH-05711" },
};
