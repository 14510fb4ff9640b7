/** What descriptions of input fields say, in German; a description that is German already, or says no more than the field's name, has none. */
export const DESCRIPTION_WORDS: Readonly<Record<string, string>> = {
  "The territory's AGS, a hyphen and a name, e.g. 05711-2024-17.":
    "Der AGS des Gebiets, ein Bindestrich und ein Name, z. B. 05711-2024-17.",
  "The date the document bears.": "Das Datum, das die Unterlage trägt.",
  "The body that issued it (Herausgeber).": "Wer die Unterlage herausgegeben hat.",
  "Where it is published.": "Wo sie veröffentlicht ist.",
  "SHA-256 of the file that is cited, in 64 hexadecimal digits.":
    "SHA-256 der zitierten Datei mit 64 hexadezimalen Ziffern.",
  "First day; left out where no beginning is recorded.": "Erster Tag; leer, wo kein Beginn bekannt ist.",
  "Last day; left out while it lasts.": "Letzter Tag; leer, solange es andauert.",
  "The office, e.g. EBH-05162.": "Die Behörde, z. B. EBH-05162.",
  "The norm or document that it rests on.": "Die Rechtsnorm oder die Unterlage, auf der es beruht.",
  "Whether the document says it for the following years too („2022 ff.“).":
    "Ob die Unterlage es auch für die folgenden Jahre sagt („2022 ff.“).",
  "The sum of the year's grants and material costs; null while posts are still being recorded.":
    "Die Summe der Zuwendungen und Sachkosten des Jahres; leer, solange noch Stellen erfasst werden.",
  "The document that it rests on, e.g. S2 (Fundstelle).": "Die Unterlage, auf der es beruht.",
  "The passage in the document's own words; […] where something is left out, `Sinngemäß:` or `Lesart:` before what is no quotation.":
    "Die Stelle im Wortlaut der Unterlage; […] für Auslassungen, „Sinngemäß:“ oder „Lesart:“ vor allem, was kein Zitat ist.",
  "A year of posts that is recorded.": "Ein Jahr, für das die Stellen des Jahres erfasst sind.",
  "Which of the posts of its kind; 1 where it is left out.": "Die wievielte Stelle ihrer Art; leer bedeutet 1.",
  "The office that the post belongs to.": "Die Behörde, zu der die Stelle gehört.",
  "The year's average as a source states it.": "Das Jahresmittel, wie es eine Unterlage nennt.",
  "What the persons are counted as; never CONTACTS or POSTS.":
    "Als was die Personen gezählt werden; nie Kontakte oder Stellen.",
  "Not SPENT: what was spent is an Expenditure.": "Nicht „ausgegeben“: Was ausgegeben ist, wird als Ausgabe erfasst.",
  "The document's own words for the amount.": "Der Betrag im Wortlaut der Unterlage.",
  "Whether it counts in the sum where several documents name an amount.":
    "Ob der Betrag in der Summe zählt, wo mehrere Unterlagen einen nennen.",
  "The Kreis that passes on.": "Der Kreis, der weiterleitet.",
  "The town; null where an organisation receives it.": "Die Stadt; leer, wo eine Organisation das Geld erhält.",
  "Full-time equivalents (VZÄ) that it pays.": "VZÄ, die davon bezahlt werden.",
  "The most that is passed on where the real cost counts (Höchstbetrag).":
    "Was höchstens weitergeleitet wird, wo die tatsächlichen Kosten zählen.",
  "What the territory adds of its own (Aufstockung aus Eigenmitteln).": "Was das Gebiet aus Eigenmitteln dazugibt.",
  "The own contribution (MoneyAmount) that the top-up is a part of.":
    "Der Eigenanteil (Fördermittel), zu dem die Aufstockung gehört.",
  "Last day of the top-up.": "Letzter Tag der Aufstockung.",
  "Of the expenditures of its territory, year and pillar.":
    "Unter den Ausgaben desselben Gebiets, Jahres und Bausteins.",
  "What it was spent on (Fördergegenstand).": "Wofür es ausgegeben wurde.",
  "Below zero for a Storno or an Absetzung.": "Unter null bei einem Storno oder einer Absetzung.",
  "Reference of the document that proves it (Beleg).": "Zeichen des Belegs.",
  "The booking.": "Die Buchung.",
  "For which it was paid, whenever it was booked.": "Für welchen Monat gezahlt wurde, gleich wann gebucht.",
  "Of the income of its territory, year and pillar.": "Unter den Einnahmen desselben Gebiets, Jahres und Bausteins.",
  "A line of income.": "Eine Einnahmeart.",
  "Below zero for a Storno or money that went back.": "Unter null bei einem Storno oder zurückgezahltem Geld.",
  "e.g. LG-05711.": "Z. B. LG-05711.",
  "Its place in the list, in three digits.": "Der Platz in der Liste mit drei Ziffern, z. B. 001.",
  "Never a person by name.": "Nie eine Person mit Namen.",
  "Function in the body (Funktion, Sitz).": "Funktion oder Sitz im Gremium.",
  "Day, month or year as far as a document gives it.":
    "Tag, Monat oder Jahr, soweit eine Unterlage es nennt: 2024-03-31, 2024-03 oder 2024.",
  "Whether it took place.": "Ob sie stattgefunden hat.",
  "Since when, as far as a document gives it.": "Seit wann, soweit eine Unterlage es nennt.",
  "e.g. 05711-2020-01.": "Z. B. 05711-2020-01.",
  "Vorlagen- or Drucksachennummer.": "Vorlagen- oder Drucksachennummer.",
  "The office or public function that answers for it (Verfasser).":
    "Die Dienststelle oder das öffentliche Amt, das sie verantwortet.",
  "Counted from 1.": "Von 1 an gezählt.",
  "Where the body decided for the elected assembly (Dringlichkeitsentscheidung).":
    "Wo das Gremium anstelle der gewählten Vertretung entschied (Dringlichkeitsentscheidung).",
  "The norm by which it could.": "Die Rechtsnorm, nach der es das durfte.",
  "Ergebnis; below zero where it burdens the budget.": "Unter null, wo es den Haushalt belastet.",
  "The other paper, where it is recorded.": "Die andere Vorlage, wo sie erfasst ist.",
  "Its number, where it is not recorded.": "Ihre Nummer, wo sie nicht erfasst ist.",
  "Where a document states it; otherwise it is the day of the decision.":
    "Wo eine Unterlage es nennt; sonst ist es der Tag des Beschlusses.",
  "When something that lasts began (Beginn), as far as the document gives it.":
    "Wann etwas begann, das andauert, soweit die Unterlage es nennt: 2024-03-31, 2024-03 oder 2024.",
  "Day, month or year as far as the document gives it.":
    "Tag, Monat oder Jahr, soweit die Unterlage es nennt: 2024-03-31, 2024-03 oder 2024.",
  "The document's own words for the date.": "Das Datum im Wortlaut der Unterlage.",
  "The later document that says when it happened, e.g. S4.": "Die spätere Unterlage, die sagt, wann es geschah.",
  "Who pays for it as a measure of its own.": "Wer sie als eigene Maßnahme bezahlt.",
  "The milestone that it serves.": "Der Meilenstein, dem sie dient.",
  "Who pays (Mittelgeber).": "Wer zahlt.",
  "First day; left out where no document gives it.": "Erster Tag; leer, wo keine Unterlage ihn nennt.",
  "Last day; left out while it lasts or where none is given.":
    "Letzter Tag; leer, solange es andauert oder wo keiner genannt ist.",
  "For the whole time.": "Für die ganze Zeit.",
  "Why it is no double funding beside another financing (Begründung).":
    "Warum es neben einer anderen Finanzierung keine Doppelförderung ist.",
  "e.g. 05334002-2021.": "Z. B. 05334002-2021.",
  "Organisation or body.": "Organisation oder Gremium.",
  "The outline's own words.": "Im Wortlaut der Förderskizze.",
  "What the territory calls it, e.g. generatives Thema.": "Wie das Gebiet sie nennt, z. B. generatives Thema.",
  "Integrationsrat or Integrationsausschuss.": "Ob es einen Integrationsrat oder Integrationsausschuss gibt.",
  "The number of the question, e.g. 8.": "Die Nummer der Frage, z. B. 8.",
  "The office, where it is one that is recorded.": "Die Behörde, wo es eine erfasste ist.",
  "The provider by name, where it is not.": "Der Träger mit Namen, wo es keine ist.",
  "With whom (Auftragnehmer, abrufende Stelle).": "Auftragnehmer oder abrufende Stelle.",
  "Who approved it (Genehmigung); left out where nobody has.": "Wer sie genehmigt hat; leer, wo es niemand tat.",
  "When the supervisory authority was notified (Anzeige); left out where it was not.":
    "Wann sie der Aufsichtsbehörde angezeigt wurde; leer, wo das nicht geschah.",
  "Last day; left out where it is open-ended.": "Letzter Tag; leer, wo sie unbefristet ist.",
  "e.g. STUFEN-05711.": "Z. B. STUFEN-05711.",
  "Which of the seven stages it stands for.": "Für welche der sieben Stufen sie steht.",
  "Who mapped it and how.": "Wer sie zugeordnet hat und wie.",
  "Which part of them (davon).": "Welcher Teil davon.",
  "Left out where the document names no number.": "Leer, wo die Unterlage keine Zahl nennt.",
  "The day that it holds for (Stichtag).": "Der Tag, für den sie gilt.",
  "The document's own words for the figure.": "Die Zahl im Wortlaut der Unterlage.",
  "The row's type in lower case, e.g. `milestone` or `post_year`.":
    "Die Art der Zeile in Kleinbuchstaben, z. B. milestone oder post_year.",
  "The column of the figure, as the history names it, e.g. quarter.":
    "Die Spalte der Angabe, wie die Historie sie nennt, z. B. quarter.",
  "From what it follows.": "Woraus die Angabe folgt.",
};

/** German on every page. */
export const GERMAN_DESCRIPTIONS: ReadonlySet<string> = new Set([
  ...["kw-Vermerk.", "Federführende Dienststelle.", "Beteiligte Dienststellen.", "Beratungsgegenstand."],
  ...["Beschlussvorschlag.", "Anlagen.", "Ja-Stimmen.", "Nein-Stimmen.", "Enthaltungen.", "Einstimmig."],
  ...["Deckung ist gegeben.", "Anstellungsträger.", "Fachaufsicht."],
]);
