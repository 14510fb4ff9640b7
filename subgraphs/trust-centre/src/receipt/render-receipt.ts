import { nameRecipient } from "../person-words/name-recipient.js";
import type { PersonWords } from "../person-words/person-words.js";
import type { PermissionReceipt, ReceiptEvent, ReceiptParty } from "./permission-receipt.js";

/** The receipt as one page in a language; `today` is the day of its state. */
export function renderReceipt(
  { header, processing, parties, events }: PermissionReceipt,
  words: PersonWords,
  today: string,
): string {
  const { kind, state, categories, purpose, legalBasis, validFrom, validTo, withdrawalWays } = processing;
  const sections = [
    [
      words.phrase("receipt.header", {}),
      words.phrase("receipt.header.schema", { schema: header.schemaVersion }),
      words.phrase("receipt.header.id", { id: header.recordId }),
      words.phrase("receipt.header.at", { at: words.instant(header.createdAt) }),
      ...(header.person === null ? [] : [words.phrase("receipt.header.person", { pseudonym: header.person })]),
    ],
    [
      words.phrase("receipt.processing", {}),
      ...(state === null
        ? []
        : [
            words.phrase("receipt.processing.kind", {
              kind: words.label("kind", kind),
              state: words.label("state", state),
              today: words.day(today),
            }),
          ]),
      words.phrase("receipt.processing.categories", {
        categories: words.list(categories.map((category) => words.label("category", category))),
      }),
      words.phrase("receipt.processing.purpose", { purpose: words.label("purpose", purpose) }),
      words.phrase("receipt.processing.basis", { basis: legalBasis }),
      words.phrase("receipt.processing.days", { from: words.day(validFrom), to: words.day(validTo) }),
      words.phrase("proofKept", {}),
      describeText(processing, words),
      words.phrase("page.ending.how", {}),
      ...withdrawalWays.map((way) => `– ${words.label("way", way)}`),
    ],
    [
      words.phrase("receipt.parties", {}),
      ...parties.map((party) => describeParty(party, words)),
      words.phrase("contactMissing", {}),
    ],
    [words.phrase("receipt.events", {}), ...events.map((event) => describeEvent(event, words))],
  ];

  return `${[words.phrase("receipt.title", {}), ...sections.map((lines) => lines.join("\n"))].join("\n\n")}\n`;
}

function describeText(
  { textVersion: version, textLanguage: language, textSha256: sha256 }: PermissionReceipt["processing"],
  words: PersonWords,
): string {
  return sha256 === null
    ? words.phrase("receipt.processing.textMissing", { version, language })
    : words.phrase("receipt.processing.text", { version, language, sha256 });
}

function describeParty({ office, partyId, giver, role }: ReceiptParty, words: PersonWords): string {
  if (office) return words.phrase("receipt.parties.sender", { office: words.label("office", office) });
  if (giver) return words.phrase("receipt.parties.giver", { giver: words.label("giver", giver) });

  return role === "RECIPIENT"
    ? words.phrase("receipt.parties.recipient", { recipient: nameRecipient(words, partyId ?? "") })
    : words.phrase("receipt.parties.keeper", { authority: partyId ?? "" });
}

function describeEvent({ event, onDay, by, channel }: ReceiptEvent, words: PersonWords): string {
  const facts = [
    words.label("event", event),
    ...(by ? [words.label("declarant", by)] : []),
    ...(channel ? [words.label("channel", channel)] : []),
  ];

  return words.phrase("receipt.events.item", {
    day: words.day(onDay),
    facts: facts.join(`${words.phrase("comma", {})} `),
  });
}
