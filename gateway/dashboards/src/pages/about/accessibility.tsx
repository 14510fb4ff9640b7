import type { Page } from "../../layout/page.js";
import type { Language } from "../../words/language.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";

interface Section {
  readonly heading: string;
  readonly text: string;
}

interface Declaration {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly feedback: string;
}

const DECLARATION: Readonly<Record<Language, Declaration>> = {
  de: {
    title: "Erklärung zur Barrierefreiheit",
    sections: [
      {
        heading: "Für welche Seiten sie gilt",
        text: "Diese Erklärung gilt für die Seiten des KIM Hub. Grundlage sind § 10e des Behindertengleichstellungsgesetzes Nordrhein-Westfalen (BGG NRW) und die Verordnung zur barrierefreien Informationstechnik (BITV NRW).",
      },
      {
        heading: "Wie barrierefrei die Seiten sind",
        text: "Jede Seite wird selbsttätig gegen die Regeln der WCAG 2.1, Stufen A und AA, geprüft: in heller, dunkler und kontrastverstärkter Darstellung, bei 320 Pixeln Breite, mit der Tastatur allein und ohne JavaScript. Neben jedem Schaubild steht dieselbe Aussage als Tabelle.",
      },
      {
        heading: "Was noch nicht barrierefrei ist",
        text: "Texte aus Ratsvorlagen und Bescheiden stehen im Wortlaut ihrer Quelle und sind nicht in Leichter Sprache. Wortlaut und Überschriften der Tabellen sind auch auf englischen Seiten deutsch. GraphiQL, ein Werkzeug für die Entwicklung, ist englisch und braucht JavaScript; ohne beides fragt man auf der Seite „Entwicklung“. Eine Prüfung mit Menschen, die einen Bildschirmleser nutzen, steht aus.",
      },
      {
        heading: "Wann sie erstellt wurde",
        text: "Diese Erklärung wurde am 29. November 2026 erstellt und beruht auf einer Selbstbewertung.",
      },
      {
        heading: "Wer vermittelt",
        text: "Bleibt eine Rückmeldung ohne befriedigende Antwort, können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden (§ 10d BGG NRW).",
      },
    ],
    feedback: "Barriere melden",
  },
  en: {
    title: "Accessibility statement",
    sections: [
      {
        heading: "Which pages it is about",
        text: "This statement is about the pages of KIM Hub. It rests on § 10e of the act on equal treatment of disabled people of North Rhine-Westphalia (BGG NRW) and its ordinance on accessible information technology (BITV NRW).",
      },
      {
        heading: "How accessible the pages are",
        text: "Each page is checked by a program against the rules of WCAG 2.1, levels A and AA: in light, dark and forced colours, at a width of 320 pixels, with the keyboard alone and without JavaScript. Beside each chart the same stands as a table.",
      },
      {
        heading: "What is not accessible yet",
        text: "Texts of council papers and orders stand in the words of their source and are not in easy language. The words and headers of tables are German on English pages, too. GraphiQL, a tool for development, is in English and needs JavaScript; the page “Development” asks without either. A test with people who use a screen reader is still to come.",
      },
      {
        heading: "When it was made",
        text: "This statement was made on 29 November 2026 and rests on a self-assessment.",
      },
      {
        heading: "Who mediates",
        text: "If a report has no satisfying answer you can turn to the ombuds office for accessible information technology of North Rhine-Westphalia (§ 10d BGG NRW).",
      },
    ],
    feedback: "Report a barrier",
  },
};

/** `/accessibility`: the statement that § 10e BGG NRW asks for. */
export function accessibilityPage(): Page {
  return {
    method: "GET",
    path: "/accessibility",
    roles: "EVERYBODY",
    link: { de: DECLARATION.de.title, en: DECLARATION.en.title },
    handle: async ({ language }) => {
      const { title, sections, feedback } = DECLARATION[language];

      return {
        kind: "page",
        title,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            {sections.map(({ heading, text }) => (
              <section key={heading}>
                <h2 class="kern-heading-medium">{heading}</h2>
                <p class="kern-body">{text}</p>
              </section>
            ))}
            <p class="kern-body">
              <a class="kern-link" href="/feedback">
                {feedback}
              </a>
            </p>
          </>
        ),
      };
    },
  };
}
