/** Every sentence of the person's page and receipt, by the holes that each language fills. */
export const PHRASES = {
  steeringGroup: ["id"],
  trustCentre: [],
  comma: [],
  proofKept: [],
  contactMissing: [],
  "page.title": [],
  "page.permissions": [],
  "page.permissions.none": [],
  "page.permissions.item": ["kind", "office", "recipient", "categories", "from", "to"],
  "page.paths": [],
  "page.paths.none": [],
  "page.paths.item": ["recipient", "until"],
  "page.looks": [],
  "page.looks.none": [],
  "page.looks.item": ["at", "recipient"],
  "page.ending": [],
  "page.ending.how": [],
  "page.ending.effect": [],
  "receipt.title": [],
  "receipt.header": [],
  "receipt.header.schema": ["schema"],
  "receipt.header.id": ["id"],
  "receipt.header.at": ["at"],
  "receipt.header.person": ["pseudonym"],
  "receipt.processing": [],
  "receipt.processing.kind": ["kind", "state", "today"],
  "receipt.processing.categories": ["categories"],
  "receipt.processing.purpose": ["purpose"],
  "receipt.processing.basis": ["basis"],
  "receipt.processing.days": ["from", "to"],
  "receipt.processing.text": ["version", "language", "sha256"],
  "receipt.processing.textMissing": ["version", "language"],
  "receipt.parties": [],
  "receipt.parties.sender": ["office"],
  "receipt.parties.recipient": ["recipient"],
  "receipt.parties.keeper": ["authority"],
  "receipt.parties.giver": ["giver"],
  "receipt.events": [],
  "receipt.events.item": ["day", "facts"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PhraseKey = keyof typeof PHRASES;

/** Sentences with a number, each in all plural forms of its language; their one hole is {count}. */
export const COUNTED = ["page.permissions.count", "page.looks.count"] as const;

export type CountedKey = (typeof COUNTED)[number];
