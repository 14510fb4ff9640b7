import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Role } from "@kim-hub/kit/viewer";
import { isRunBy } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import type { Words } from "../../words/language.js";

/** A question that a figure answers, as a council or a steering group asks it. */
interface Question {
  readonly id: string;
  readonly asks: Words;
}

/** Figures about one subject. */
interface Subject {
  readonly title: Words;
  readonly questions: readonly Question[];
}

/** A figure that a role may see, with the saved query behind it. */
export interface OfferedFigure {
  readonly query: SavedQuery;
  readonly asks: Words;
}

const SUBJECTS: readonly Subject[] = [
  {
    title: { de: "Wege der Menschen", en: "People's ways" },
    questions: [
      {
        id: "s2-pathway-patterns",
        asks: { de: "Welche Wege durch die Rechtskreise sind häufig?", en: "Which ways through the law are frequent?" },
      },
      {
        id: "s3-cm-funnel",
        asks: { de: "Was wird aus den Fällen im Case Management?", en: "What becomes of cases in case management?" },
      },
      {
        id: "s4-access-to-case-management",
        asks: { de: "Wen erreicht das Case Management nicht?", en: "Whom does case management not reach?" },
      },
      {
        id: "s5-handover-times",
        asks: {
          de: "Wie lange dauert es von einer Stelle zur nächsten?",
          en: "How long does it take from office to office?",
        },
      },
    ],
  },
  {
    title: { de: "Aufenthalt und Einbürgerung", en: "Residence and naturalisation" },
    questions: [
      {
        id: "s6-rights-to-remain",
        asks: { de: "Wer bekommt ein Bleiberecht, und wie schnell?", en: "Who gets a right to remain, and how soon?" },
      },
      {
        id: "s7-naturalisation-pipeline",
        asks: { de: "Wie steht es um die Einbürgerungen?", en: "How do the naturalisations stand?" },
      },
    ],
  },
  {
    title: { de: "Geld und Stellen", en: "Money and posts" },
    questions: [
      {
        id: "s8-funding-by-pillar",
        asks: { de: "Wie viel Geld gibt das Land für welchen Baustein?", en: "How much does the state pay for what?" },
      },
      {
        id: "s9-posts",
        asks: {
          de: "Welche Stellen gibt es, und sind sie besetzt?",
          en: "Which posts are there, and are they filled?",
        },
      },
      {
        id: "s10-persons-per-post",
        asks: { de: "Wie viele Menschen begleitet eine Stelle?", en: "How many people does a post accompany?" },
      },
      {
        id: "posts-at-risk",
        asks: { de: "Welche Stellen können wegfallen?", en: "Which posts may be lost?" },
      },
      {
        id: "state-money-once",
        asks: {
          de: "Wie viel Landesgeld ist es zusammen, ohne doppelt zu zählen?",
          en: "How much state money is it together, counted once?",
        },
      },
    ],
  },
  {
    title: { de: "Gemeinden, Meilensteine und Lücken", en: "Towns, milestones and gaps" },
    questions: [
      {
        id: "s11-municipalities",
        asks: { de: "Wie sind die Gemeinden eines Kreises eingebunden?", en: "How are a district's towns included?" },
      },
      {
        id: "s12-milestones-and-gaps",
        asks: {
          de: "Was war geplant, was kam später, welche Angebote fehlen?",
          en: "What was planned, what came later, which services are missing?",
        },
      },
      {
        id: "s12-raised-gaps",
        asks: { de: "In wie vielen Fällen fehlte ein Angebot?", en: "In how many cases was a service missing?" },
      },
    ],
  },
];

/** The figures that a role may see by subject; a subject without any is left out. */
export function listFigures({ savedQueries }: Pick<PageData, "savedQueries">, role: Role) {
  return SUBJECTS.flatMap(({ title, questions }) => {
    const figures = questions.flatMap(({ id, asks }): OfferedFigure[] => {
      const query = savedQueries.find((each) => each.id === id);

      return query && isRunBy(query, role) ? [{ query, asks }] : [];
    });

    return figures.length === 0 ? [] : [{ title, figures }];
  });
}
