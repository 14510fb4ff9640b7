/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether somebody's data were read or changed (Art des Zugriffs). */
export type AccessKind =
  /** Gelesen. */
  | 'READ'
  /** Geändert. */
  | 'WRITE';

/** Where an actor stands: inside the administration, outside, or in politics. */
export type ActorKind =
  /**
   * Verwaltungsexterner Akteur.
   * In the words of source S3.
   */
  | 'EXTERNAL'
  /**
   * Verwaltungsinterner Akteur.
   * In the words of source S3.
   */
  | 'INTERNAL'
  /**
   * Politik.
   * In the words of source S2.
   */
  | 'POLITICAL';

/** Age band (Altersgruppe). */
export type AgeBand =
  /** 0 bis 5 Jahre. */
  | 'AGE_0_5'
  /** 6 bis 15 Jahre. */
  | 'AGE_6_15'
  /** 16 und 17 Jahre. */
  | 'AGE_16_17'
  /** 18 bis 26 Jahre. */
  | 'AGE_18_26'
  /** 27 bis 44 Jahre. */
  | 'AGE_27_44'
  /** 45 bis 64 Jahre. */
  | 'AGE_45_64'
  /** 65 Jahre und älter. */
  | 'AGE_65_PLUS';

/** Kind of agency on a path (Art der Stelle). */
export type AgencyKind =
  /** Ausländerbehörde. */
  | 'ABH'
  /** Case Management. */
  | 'CM'
  /** Einbürgerungsbehörde. */
  | 'EBH';

/** Kind of a body (Gremium). */
export type BodyKind =
  /**
   * Beirat.
   * Such as the Landesbeirat für Teilhabe und Integration (S4).
   */
  | 'ADVISORY_BOARD'
  /**
   * Ausschuss.
   * Of a council.
   */
  | 'COMMITTEE'
  /** Rat oder Kreistag. */
  | 'COUNCIL'
  /**
   * Integrationsrat oder Integrationsausschuss.
   * Sources S2 and S3 name them.
   */
  | 'INTEGRATION_COUNCIL'
  /**
   * Projektgruppe.
   * Set up as the Handlungskonzept recommends (S3).
   */
  | 'PROJECT_GROUP'
  /**
   * Lenkungsgruppe.
   * Steers the Kommunales Integrationsmanagement of a territory (S2, S3).
   */
  | 'STEERING_GROUP'
  /**
   * Themenbezogene Arbeitsgruppe.
   * Source S4 names them.
   */
  | 'WORKING_GROUP';

/** What was found of a possible breach (Stand der Prüfung). */
export type BreachState =
  /** Kein Risiko für die Person; nicht gemeldet. */
  | 'NO_RISK'
  /** Noch nicht geprüft. */
  | 'OPEN'
  /** Der Aufsichtsbehörde gemeldet. */
  | 'REPORTED';

/** Stage of case management (Phase des Case Managements), in the binding order. */
export type CaseStageCode =
  /** Aktive Zugangsgestaltung. */
  | 'ACTIVE_OUTREACH'
  /** Assessment. */
  | 'ASSESSMENT'
  /** Evaluation. */
  | 'EVALUATION'
  /** Zielvereinbarung. */
  | 'GOAL_AGREEMENT'
  /** Erstberatung. */
  | 'INITIAL_COUNSELLING'
  /** Leistungssteuerung. */
  | 'SERVICE_STEERING'
  /** Hilfeplanung. */
  | 'SUPPORT_PLANNING';

/** State of a case-management case (Fallstatus). */
export type CaseState =
  /** Beendet: Ziele erreicht. */
  | 'CLOSED_GOAL_REACHED'
  /** Beendet: Wegzug. */
  | 'CLOSED_MOVED'
  /** Beendet: kein Kontakt mehr. */
  | 'CLOSED_NO_CONTACT'
  /** Beendet: an eine andere Stelle vermittelt. */
  | 'CLOSED_REFERRED'
  /** Beendet: durch die Klientin oder den Klienten. */
  | 'CLOSED_WITHDRAWN'
  /** Laufend. */
  | 'OPEN'
  /** Ruhend. */
  | 'PAUSED';

/** How far the inclusion of a municipality has come. */
export type ClauseStatus =
  /**
   * Vereinbart.
   * Agreed with the municipality.
   */
  | 'AGREED'
  /**
   * Umgesetzt.
   * Carried out.
   */
  | 'IN_FORCE'
  /**
   * Vorgesehen.
   * Intended in the outline.
   */
  | 'PLANNED';

/** What a proof for the trust centre is good for (Verwendung des Nachweises). */
export type ClientProofKind =
  /** Für die Person am Schalter. */
  | 'COUNTER'
  /** Für die Zuordnung, in die die Person eingewilligt hat. */
  | 'LINKING';

/** What a kreisangehörige Gemeinde needs for a further coordination post, applied for through the Kreis (weitere Koordinierungsstelle, S3). */
export type CoordinationCondition =
  /** Integrationsrat oder Integrationsausschuss. */
  | 'INTEGRATION_COUNCIL'
  /** Eigene Ausländerbehörde. */
  | 'OWN_ABH'
  /** Eigenes Jugendamt. */
  | 'OWN_YOUTH_OFFICE';

/** Whether the data behind an answer are up to date (Datenstand). */
export type DataStatus =
  /**
   * Aktuell.
   * The data are 35 days old at most.
   */
  | 'COMPLETE'
  /**
   * Veraltet.
   * The data are more than 35 days old.
   */
  | 'STALE';

/** What came of a deliberation (Beratungsergebnis). */
export type DeliberationOutcome =
  /** Laut Beschlussvorschlag angenommen. */
  | 'ACCEPTED'
  /** Geändert angenommen. */
  | 'AMENDED'
  /** Zur Kenntnis genommen. */
  | 'NOTED'
  /**
   * Vertagt.
   * Put off to a later sitting.
   */
  | 'POSTPONED'
  /**
   * Verwiesen.
   * Referred to another body.
   */
  | 'REFERRED'
  /**
   * Abgelehnt.
   * A tie rejects (§ 50 Abs. 1 GO NRW).
   */
  | 'REJECTED'
  /**
   * Abgesetzt oder zurückgezogen.
   * Removed from the agenda.
   */
  | 'REMOVED';

/** What a body does with a paper (Zuständigkeit in der Beratungsfolge). */
export type DeliberationRole =
  /** Beschließt. */
  | 'DECIDES'
  /** Empfiehlt. */
  | 'RECOMMENDS'
  /** Nimmt zur Kenntnis. */
  | 'TAKES_NOTE';

/** Type of a document (Dokumententyp). */
export type DocumentType =
  /** Handlungskonzept. */
  | 'ACTION_CONCEPT'
  /** Antrag. */
  | 'APPLICATION'
  /** Haushaltsplan. */
  | 'BUDGET'
  /** Fristverlängerung. */
  | 'DEADLINE_EXTENSION'
  /** Beschlussdokument. */
  | 'DECISION_DOCUMENT'
  /** Beschlussvorlage. */
  | 'DECISION_PAPER'
  /** Stellenplan. */
  | 'ESTABLISHMENT_PLAN'
  /** FAQ. */
  | 'FAQ'
  /** Förderrichtlinie. */
  | 'FUNDING_GUIDELINE'
  /** Förderskizze. */
  | 'FUNDING_OUTLINE'
  /** Zielvereinbarung. */
  | 'GOAL_AGREEMENT'
  /** Bescheid, Förderbescheid oder Bewilligung. */
  | 'GRANT_NOTICE'
  /** Leitfaden. */
  | 'GUIDE'
  /** Handreichung. */
  | 'HANDOUT'
  /** Informationsvorlage. */
  | 'INFORMATION_PAPER'
  /** Antwort auf eine Große Anfrage. */
  | 'INQUIRY_ANSWER'
  /** Integrationskonzept. */
  | 'INTEGRATION_CONCEPT'
  /** Konzept zum Kommunalen Integrationsmanagement. */
  | 'KIM_CONCEPT'
  /** Große Anfrage. */
  | 'MAJOR_INQUIRY'
  /** Kenntnisnahme- oder Mitteilungsvorlage. */
  | 'NOTICE_PAPER'
  /** Präsentation. */
  | 'PRESENTATION'
  /** Fachkonzept. */
  | 'PROFESSIONAL_CONCEPT'
  /** Projektskizze. */
  | 'PROJECT_OUTLINE'
  /** Handlungskonzept zur Integration geflüchteter Menschen. */
  | 'REFUGEE_INTEGRATION_CONCEPT'
  /** Sachdarstellung oder Bericht. */
  | 'REPORT'
  /** Hilfeplan. */
  | 'SUPPORT_PLAN';

/** Field of need (Handlungsfeld des Case Managements). */
export type FieldOfNeed =
  /** Bürgerschaftliches Engagement. */
  | 'CIVIC_ENGAGEMENT'
  /** Schulden. */
  | 'DEBTS'
  /** Familie. */
  | 'FAMILY'
  /** Erstorientierung. */
  | 'FIRST_ORIENTATION'
  /** Gesundheit. */
  | 'HEALTH'
  /** Wohnen. */
  | 'HOUSING'
  /** Sprache. */
  | 'LANGUAGE'
  /** Aufenthaltsrecht. */
  | 'RESIDENCE_LAW'
  /** Schule und Kindertagesbetreuung. */
  | 'SCHOOL_AND_CHILDCARE'
  /** Ausbildung und Anerkennung. */
  | 'TRAINING_AND_RECOGNITION'
  /** Arbeit. */
  | 'WORK';

/** Part of the state programme Kommunales Integrationsmanagement (Baustein). */
export type FundingPillar =
  /**
   * Baustein 1: strategisches Kommunales Integrationsmanagement.
   * In source S0 „Unterteil 1“.
   */
  | 'B1'
  /**
   * Baustein 2: rechtskreisübergreifendes individuelles Case Management.
   * In source S0 „Unterteil 2“.
   */
  | 'B2'
  /**
   * Baustein 3: rechtliche Verstetigung der Integration.
   * Posts in Ausländerbehörden and Einbürgerungsbehörden; in source S0 „Unterteil 3“.
   */
  | 'B3';

/** By which way money reached a municipality. */
export type FundsChannel =
  /** Unmittelbar vom Land. */
  | 'DIRECT'
  /** Keine Mittel. */
  | 'NONE'
  /** Weiterleitung durch den Kreis. */
  | 'PASS_THROUGH';

/** What is released of a gap; no kind says what any agency did in it, and none whether an agency is withheld or did not answer. */
export type GapKind =
  /** Nichts freigegeben. */
  | 'NOTHING_RELEASED'
  /**
   * Wartezeit auf einen Termin.
   * The whole gap lies between the quarter in which the person asked the agency that follows and that of the appointment which it gave, both counted.
   */
  | 'STATED_WAIT';

/** What was done to a row (Erfassung, Berichtigung). */
export type HistoryAction =
  /**
   * Berichtigung.
   * It was changed by mutation or by an import.
   */
  | 'CORRECTED'
  /**
   * Erfassung.
   * It was recorded for the first time.
   */
  | 'RECORDED';

/** A fact that an answer to a Große Anfrage or the report of a quarter needs. */
export type InquiryFact =
  /**
   * Begleitete Personen.
   * How many persons the posts accompanied in the quarter.
   */
  | 'ACCOMPANIMENT'
  /**
   * Ausgaben nach Fördergegenständen.
   * What the money was spent on.
   */
  | 'EXPENDITURE'
  /**
   * Weitere Koordinierungsstelle.
   * Whether one was granted for it.
   */
  | 'EXTRA_COORDINATION_GRANT'
  /**
   * Förderskizze.
   * The outline itself.
   */
  | 'FUNDING_OUTLINE'
  /**
   * Bewilligung.
   * Amount granted by the state to the municipality itself (fachbezogene Pauschale).
   */
  | 'GRANT'
  /** Aussage der Förderskizze zur Gemeinde. */
  | 'INCLUSION_CLAUSE'
  /**
   * Berichtspflichten gegenüber Gremien.
   * What must be reported to which body.
   */
  | 'INFORMATION_DUTIES'
  /**
   * Integrationsrat oder Integrationsausschuss.
   * Whether it has one, and which.
   */
  | 'INTEGRATION_COUNCIL'
  /** Fachbezogene Pauschale des Bausteins 3. */
  | 'LUMP_SUM_B3'
  /**
   * Meilensteine.
   * What was planned, and for when.
   */
  | 'MILESTONES'
  /**
   * Beteiligte an der Förderskizze.
   * Who took part in writing it.
   */
  | 'OUTLINE_ACTORS'
  /**
   * Eigene Ausländerbehörde.
   * Whether it has one.
   */
  | 'OWN_ABH'
  /**
   * Eigenes Jugendamt.
   * Whether it has one.
   */
  | 'OWN_YOUTH_OFFICE'
  /**
   * Vorlagen.
   * Papers on the programme for councils and committees.
   */
  | 'PAPERS'
  /**
   * Weiterleitung.
   * Amount that the Kreis passed on.
   */
  | 'PASS_THROUGH'
  /**
   * Planungen.
   * For the last year asked for and the years after it.
   */
  | 'PLANS'
  /**
   * Geförderte Stellen.
   * Those of the year.
   */
  | 'POSTS'
  /** Geförderte Stellen des Bausteins 3. */
  | 'POSTS_B3'
  /**
   * Stellenbesetzung je Monat.
   * What was filled of a post, month by month.
   */
  | 'POST_MONTHS'
  /**
   * Projektgruppen und weitere Gremien.
   * Whether they were set up, and with whom.
   */
  | 'PROJECT_GROUPS'
  /** Beteiligung des Integrationsausschusses. */
  | 'REPORTING_DUTY'
  /**
   * Termin des nächsten Berichts.
   * When a duty to report is due next.
   */
  | 'REPORT_DATES'
  /**
   * Stellungnahme der Verwaltung.
   * The reason in its words.
   */
  | 'STATEMENT'
  /** Besetzung der Lenkungsgruppe. */
  | 'STEERING_GROUP_MEMBERS';

/** Legal domain (Rechtskreis) in which an office acts. */
export type LegalDomain =
  /** Asylbewerberleistungen (AsylbLG). */
  | 'ASYLBLG'
  /** Asylrecht (AsylG). */
  | 'ASYLG'
  /** Aufenthaltsrecht (AufenthG). */
  | 'AUFENTHG'
  /** Ausbildungsförderung (BAföG). */
  | 'BAFOEG'
  /** Vertriebenenrecht (BVFG). */
  | 'BVFG'
  /** Freizügigkeitsrecht (FreizügG/EU). */
  | 'FREIZUEGG_EU'
  /** Ohne Rechtskreis. */
  | 'NONE'
  /** Schulrecht (SchulG NRW). */
  | 'SCHULG_NRW'
  /** Grundsicherung für Arbeitsuchende (SGB II). */
  | 'SGB_II'
  /** Arbeitsförderung (SGB III). */
  | 'SGB_III'
  /** Rehabilitation und Teilhabe (SGB IX). */
  | 'SGB_IX'
  /** Gesetzliche Krankenversicherung (SGB V). */
  | 'SGB_V'
  /** Kinder- und Jugendhilfe (SGB VIII). */
  | 'SGB_VIII'
  /** Sozialhilfe (SGB XII). */
  | 'SGB_XII'
  /** Staatsangehörigkeitsrecht (StAG). */
  | 'STAG'
  /** Wohnsitzregelung (§ 12a AufenthG, AWoV). */
  | 'WOHNRECHT';

/** Basis of a naturalisation (Rechtsgrundlage der Einbürgerung). */
export type NaturalisationBasis =
  /** Wiedergutmachungseinbürgerung, Art. 116 Abs. 2 GG */
  | 'GG_116'
  /** Ermessenseinbürgerung, § 8 StAG */
  | 'STAG_8'
  /** Ehegatten und Lebenspartner Deutscher, § 9 StAG */
  | 'STAG_9'
  /** Anspruchseinbürgerung, § 10 StAG */
  | 'STAG_10'
  /** Miteinbürgerung von Ehegatten und Kindern, § 10 Abs. 2 StAG */
  | 'STAG_10_2'
  /** Ehemalige Deutsche und ihre Kinder im Ausland, § 13 StAG */
  | 'STAG_13'
  /** Ermessenseinbürgerung im Ausland, § 14 StAG */
  | 'STAG_14'
  /** Wiedergutmachungseinbürgerung, § 15 StAG */
  | 'STAG_15';

/** What is due in a naturalisation procedure (Anlass einer Wiedervorlage). */
export type NaturalisationWorkKind =
  /** Urkunde in dieser Woche auszuhändigen */
  | 'CERTIFICATE_TO_HAND_OVER'
  /** Unterlagen stehen aus */
  | 'DOCUMENTS_OUTSTANDING'
  /** Unterlagen stehen aus, die Frist ist abgelaufen */
  | 'DOCUMENTS_OVERDUE'
  /** seit mehr als drei Monaten nicht entschieden, § 75 VwGO */
  | 'UNDECIDED_AFTER_THREE_MONTHS';

/** An office that may release its part of a path (Stelle). */
export type Office =
  /** Case Management (Baustein 2). */
  | 'CASE_MANAGEMENT'
  /** Ausländerbehörde (Baustein 3). */
  | 'IMMIGRATION'
  /** Einbürgerungsbehörde (Baustein 3). */
  | 'NATURALISATION';

/** What the code of a segment is taken from. */
export type PathEvent =
  /** Phase des Case Managements. */
  | 'CM_STAGE'
  /** Abschnitt bei einer weiteren Stelle. */
  | 'OFFICE_STAGE'
  /** Abschnitt des Einbürgerungsverfahrens. */
  | 'PROCEDURE_PHASE'
  /** Gruppe des Aufenthaltsstatus. */
  | 'STATUS_GROUP';

/** Whether every office that released its part also answered. */
export type PathStatus =
  /**
   * Vollständig.
   * Every released part is here.
   */
  | 'COMPLETE'
  /**
   * Unvollständig.
   * At least one office could not be reached; which one is not told.
   */
  | 'PARTIAL'
  /**
   * Veraltet.
   * Every released part is here, and at least one rests on data older than 35 days.
   */
  | 'STALE';

/** Whole quarters that have ended, the first and the last included (Berichtszeitraum). */
export type PeriodInput = {
  fromQuarter: string;
  toQuarter: string;
};

/** Category of data that a permission covers (Datenkategorie). */
export type PermissionCategory =
  /**
   * Rechtskreis.
   * That the legal domain of case management's segments changed, e.g. from AsylbLG to SGB II.
   */
  | 'LEGAL_DOMAIN'
  /**
   * Verknüpfung der Pseudonyme in der Vertrauensstelle.
   * Alone, and the recipient is the trust centre (VS).
   */
  | 'LINKING'
  /**
   * Nennung der Stelle.
   * Only that the office is part of the path: it may be named as withheld. A consent alone is enough.
   */
  | 'OFFICE_NAME'
  /** Pseudonyme Abschnitte des Verlaufs. */
  | 'PATH_SEGMENTS';

/** What happened to a permission (Ereignis). */
export type PermissionEventKind =
  /** Erteilt. */
  | 'GIVEN'
  /** Für ungültig erklärt. */
  | 'INVALIDATED'
  /** Verweigert. */
  | 'REFUSED'
  /** Erbeten. */
  | 'REQUESTED'
  /** Durch eine neue ersetzt. */
  | 'SUPERSEDED'
  /** Widerrufen. */
  | 'WITHDRAWN';

/** Who gives the permission (erklärende Person). That a person signs from 16 years on is this project's own rule for consent, after § 37 StAG; § 80 AufenthG is about full age. */
export type PermissionGiver =
  /** Sorgeberechtigte oder gesetzliche Vertretung. */
  | 'GUARDIAN'
  /** Die Person selbst. */
  | 'SELF';

/** The two kinds of permission that a path rests on (Art der Erlaubnis). */
export type PermissionKind =
  /** Schweigepflichtentbindung. */
  | 'CONFIDENTIALITY_RELEASE'
  /** Einwilligung. */
  | 'CONSENT';

/** Where a permission stands on a day (Stand der Erlaubnis). */
export type PermissionState =
  /** Abgelaufen. */
  | 'EXPIRED'
  /** Erteilt und gültig. */
  | 'GIVEN'
  /** Ungültig. */
  | 'INVALIDATED'
  /** Verweigert. */
  | 'REFUSED'
  /** Erbeten; es fehlt eine Unterschrift. */
  | 'REQUESTED'
  /** Ersetzt. */
  | 'SUPERSEDED'
  /** Erteilt, gilt noch nicht. */
  | 'UPCOMING'
  /** Widerrufen. */
  | 'WITHDRAWN';

/** What a funded post is for (Art der Stelle). */
export type PostKind =
  /** Verwaltungsassistenz (Baustein 1). */
  | 'ADMINISTRATIVE_ASSISTANCE'
  /** Case Manager:in (Baustein 2). */
  | 'CASE_MANAGER'
  /** Koordinierungsstelle (Baustein 1). */
  | 'COORDINATION'
  /**
   * Weitere Koordinierungsstelle (Baustein 1).
   * For a kreisangehörige Gemeinde with Ausländerbehörde, Jugendamt and Integrationsrat.
   */
  | 'FURTHER_COORDINATION'
  /** Stelle in der Ausländerbehörde (Baustein 3). */
  | 'IMMIGRATION_OFFICE'
  /**
   * Stelle in der Ausländer- oder Einbürgerungsbehörde (Baustein 3).
   * Where the source does not say in which.
   */
  | 'IMMIGRATION_OR_NATURALISATION_OFFICE'
  /** Integrationslots:in in der Ausländerbehörde (Baustein 3). */
  | 'INTEGRATION_GUIDE'
  /** Stelle in der Einbürgerungsbehörde (Baustein 3). */
  | 'NATURALISATION_OFFICE';

/** Whether a segment of a path is shown. */
export type SegmentStatus =
  /**
   * Freigegeben.
   * Shown as released.
   */
  | 'COMPLETE'
  /**
   * Veraltet.
   * Shown as released, from data older than 35 days.
   */
  | 'STALE'
  /**
   * Nicht freigegeben.
   * The person agreed that the agency is named, not to what it knows.
   */
  | 'WITHHELD';

/** What has become of a service gap. */
export type ServiceGapStatus =
  /**
   * In Bearbeitung.
   * Measures to close it have begun.
   */
  | 'BEING_CLOSED'
  /** Geschlossen. */
  | 'CLOSED'
  /** Gemeldet. */
  | 'REPORTED';

/** What is missing (Art der Versorgungslücke). */
export type ServiceGapType =
  /** Fehlende Dokumente. */
  | 'DOCUMENTS_MISSING'
  /** Sprachbarriere. */
  | 'LANGUAGE_BARRIER'
  /** Kein Anspruch. */
  | 'NO_ENTITLEMENT'
  /** Kein Angebot. */
  | 'NO_OFFER'
  /** Mobilität, vor allem im ländlichen Raum. */
  | 'TRANSPORT'
  /** Unklare Zuständigkeit. */
  | 'UNCLEAR_COMPETENCE'
  /** Wartezeit. */
  | 'WAITING_TIME';

/** Residence status (Aufenthaltsstatus). Being without status is never recorded (§ 87 Abs. 2 AufenthG). */
export type StatusCode =
  /** Ankunftsnachweis, § 63a AsylG */
  | 'ARRIVAL_CERTIFICATE'
  /** Aufenthaltsgestattung, § 55 AsylG */
  | 'ASYLUM_PERMISSION'
  /** Blaue Karte EU, § 18g AufenthG */
  | 'EU_BLUE_CARD'
  /** Freizügigkeitsberechtigt, FreizügG/EU */
  | 'EU_FREE_MOVEMENT'
  /** Erlaubnis zum Daueraufenthalt-EU, § 9a AufenthG */
  | 'EU_LONG_TERM'
  /** Fiktionsbescheinigung, § 81 Abs. 3 bis 5 AufenthG */
  | 'FICTION_CERTIFICATE'
  /** Eingebürgert, StAG */
  | 'NATURALISED'
  /** Chancenkarte, § 20a AufenthG */
  | 'OPPORTUNITY_CARD'
  /** Aufnahme, §§ 22, 23, 23a AufenthG */
  | 'RP_ADMISSION'
  /** Asylberechtigung, § 25 Abs. 1 AufenthG */
  | 'RP_ASYLUM'
  /** Abschiebungsverbot, § 25 Abs. 3 AufenthG */
  | 'RP_DEPORTATION_BAN'
  /** Familiennachzug, §§ 27 bis 36a AufenthG */
  | 'RP_FAMILY'
  /** Sonstige humanitäre Gründe, § 25 Abs. 4 bis 5 AufenthG */
  | 'RP_HUMANITARIAN_OTHER'
  /** Chancen-Aufenthaltsrecht, § 104c AufenthG */
  | 'RP_OPPORTUNITY'
  /** Sonstige, § 7 Abs. 1 S. 3, §§ 37, 38, 38a AufenthG */
  | 'RP_OTHER'
  /** Sonstige Beschäftigung, § 19c AufenthG */
  | 'RP_OTHER_EMPLOYMENT'
  /** Aufenthaltserlaubnis für qualifizierte Geduldete, § 19d AufenthG */
  | 'RP_QUALIFIED_TOLERATED'
  /** Flüchtlingseigenschaft, § 25 Abs. 2 Alt. 1 AufenthG */
  | 'RP_REFUGEE'
  /** Fachkraft mit akademischer Ausbildung, § 18b AufenthG */
  | 'RP_SKILLED_ACADEMIC'
  /** Fachkraft mit Berufsausbildung, § 18a AufenthG */
  | 'RP_SKILLED_VOCATIONAL'
  /** Aufenthaltserlaubnis Ausbildung oder Studium, §§ 16 bis 17 AufenthG */
  | 'RP_STUDY_TRAINING'
  /** Subsidiärer Schutz, § 25 Abs. 2 Alt. 2 AufenthG */
  | 'RP_SUBSIDIARY'
  /** Nachhaltige Integration, § 25b AufenthG */
  | 'RP_SUSTAINABLE_INTEGRATION'
  /** Vorübergehender Schutz, § 24 AufenthG */
  | 'RP_TEMP_PROTECTION'
  /** Gut integrierte Jugendliche und junge Volljährige, § 25a AufenthG */
  | 'RP_WELL_INTEGRATED_YOUTH'
  /** Niederlassungserlaubnis, § 9 AufenthG */
  | 'SETTLEMENT'
  /** Niederlassungserlaubnis, § 26 Abs. 4 AufenthG */
  | 'SETTLEMENT_HUMANITARIAN'
  /** Niederlassungserlaubnis, § 26 Abs. 3 AufenthG */
  | 'SETTLEMENT_PROTECTION'
  /** Niederlassungserlaubnis für Fachkräfte, § 18c AufenthG */
  | 'SETTLEMENT_SKILLED'
  /** Duldung, § 60a AufenthG */
  | 'TOLERATION'
  /** Beschäftigungsduldung, § 60d AufenthG */
  | 'TOLERATION_EMPLOYMENT'
  /** Ausbildungsduldung, § 60c AufenthG */
  | 'TOLERATION_TRAINING'
  /** Duldung für Personen mit ungeklärter Identität, § 60b AufenthG */
  | 'TOLERATION_UNCLEAR_IDENTITY';

/** Why a figure is missing or coarse (Geheimhaltung). */
export type Suppression =
  /** Ohne Geheimhaltung. */
  | 'NONE'
  /**
   * Entfällt.
   * The figure cannot exist here.
   */
  | 'NOT_APPLICABLE'
  /**
   * Nicht erhoben.
   * No source gives the figure.
   */
  | 'NOT_COLLECTED'
  /** Geheim: Fallzahl zu klein (primäre Geheimhaltung). */
  | 'PRIMARY'
  /** Gerundet. */
  | 'ROUNDED'
  /** Geheim: eine geheime Zahl ließe sich sonst errechnen (sekundäre Geheimhaltung). */
  | 'SECONDARY'
  /**
   * Stelle nicht erreichbar.
   * The owner of the figure did not answer.
   */
  | 'SOURCE_UNAVAILABLE';

/** Kind of a territory (Art der Gebietskörperschaft). */
export type TerritoryKind =
  /**
   * Große kreisangehörige Stadt.
   * A large town in a Kreis, with immigration and naturalisation office of its own.
   */
  | 'GROSSE_KREISANGEHOERIGE_STADT'
  /**
   * Kreis.
   * A district of several municipalities; 30 of the 53.
   */
  | 'KREIS'
  /**
   * Kreisangehörige Gemeinde.
   * A municipality in a Kreis or in the StädteRegion, in the sense of the Gemeindeordnung: Stadt or Gemeinde. No more is recorded of it; it may be a Mittlere kreisangehörige Stadt.
   */
  | 'KREISANGEHOERIGE_GEMEINDE'
  /**
   * Kreisfreie Stadt.
   * A district of its own; 22 of the 53.
   */
  | 'KREISFREIE_STADT'
  /**
   * Mittlere kreisangehörige Stadt.
   * A middle-sized town in a Kreis, whose offices are the Kreis's.
   */
  | 'MITTLERE_KREISANGEHOERIGE_STADT'
  /**
   * Regionsangehörige Stadt.
   * Stadt Aachen: a town in the StädteRegion with an integration centre of its own.
   */
  | 'REGIONSANGEHOERIGE_STADT'
  /**
   * StädteRegion Aachen.
   * Since 21 October 2009; one of the 53 districts.
   */
  | 'STAEDTEREGION';

/** The direction that a language is written in (Schreibrichtung). */
export type TextDirection =
  /** Von links nach rechts. */
  | 'LTR'
  /** Von rechts nach links. */
  | 'RTL';

/** Why a segment of a path is not shown. */
export type WithheldReason =
  /** Keine Einwilligung. */
  | 'NO_CONSENT';

/** What is due in a case (Anlass einer Wiedervorlage). */
export type WorkItemKind =
  /** Ziel fällig. */
  | 'GOAL_DUE'
  /** Antwort auf eine Vermittlung fällig. */
  | 'REFERRAL_DUE'
  /** Überprüfung einer Zielvereinbarung fällig. */
  | 'REVIEW_DUE';

export type OwnAccessesQueryVariables = Exact<{
  first?: number;
  caseManagementAfter?: string | null | undefined;
  immigrationAfter?: string | null | undefined;
  naturalisationAfter?: string | null | undefined;
}>;


export type OwnAccessesQuery = { myDisclosures: { caseManagement: { nodes: Array<{ at: string, authority: string | null, body: string | null, role: string, purpose: string | null, kind: AccessKind, coordinate: string, fields: Array<string>, basis: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, immigration: { nodes: Array<{ at: string, authority: string | null, body: string | null, role: string, purpose: string | null, kind: AccessKind, coordinate: string, fields: Array<string>, basis: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, naturalisation: { nodes: Array<{ at: string, authority: string | null, body: string | null, role: string, purpose: string | null, kind: AccessKind, coordinate: string, fields: Array<string>, basis: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AuditAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditAssignmentsQuery = { caseManagementAuditAssignments: Array<{ reference: string, authorityId: string, auditingBody: string, basis: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string, reason: string } | null }> | null, immigrationAuditAssignments: Array<{ reference: string, authorityId: string, auditingBody: string, basis: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string, reason: string } | null }> | null, naturalisationAuditAssignments: Array<{ reference: string, authorityId: string, auditingBody: string, basis: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string, reason: string } | null }> | null, kiStrategyAuditAssignments: Array<{ reference: string, authorityId: string, auditingBody: string, basis: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string, reason: string } | null }> | null, trustCentreAuditAssignments: Array<{ reference: string, authorityId: string, auditingBody: string, basis: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string, reason: string } | null }> | null };

export type ClientProofQueryVariables = Exact<{
  reference: string;
  kind?: ClientProofKind;
}>;


export type ClientProofQuery = { caseByReference: { fileReference: string, client: { proof: string | null } } | null };

export type ExpiringQueryVariables = Exact<{
  withinDays?: number;
  after?: string | null | undefined;
}>;


export type ExpiringQuery = { expiring: { nodes: Array<{ code: StatusCode, validFrom: string, validTo: string | null, file: { fileReference: string, familyName: string, givenNames: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FileProofQueryVariables = Exact<{
  reference: string;
  kind?: ClientProofKind;
}>;


export type FileProofQuery = { fileByReference: { fileReference: string, person: { proof: string | null } } | null };

export type GrosseAnfrageQueryVariables = Exact<{
  ags8: string;
  years: Array<number> | number;
  afterExpenditure?: string | null | undefined;
}>;


export type GrosseAnfrageQuery = { councilInquiry: { asOf: string, status: DataStatus, years: Array<number>, municipality: { ags: string, name: string }, steering: { ags: string, name: string }, questions: Array<{ id: string, statement: string }>, question1: { rows: Array<{ year: number, receivedCents: string | null, channel: FundsChannel | null, directCents: string | null, directRule: string | null, passThroughCents: string | null, suppression: Suppression }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question1a: { lines: { totalCount: number, nodes: Array<{ year: number, pillar: FundingPillar, object: string, documentRef: string | null, cents: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question1b: { eligible: boolean | null, unmetConditions: Array<CoordinationCondition>, unknownConditions: Array<CoordinationCondition>, granted: boolean | null, cents: string | null, suppression: Suppression, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question2: { rows: Array<{ actor: string, kind: ActorKind, role: string | null }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question3: { rows: Array<{ ags8: string, clause: string, instrument: string | null, status: ClauseStatus | null }>, coverage: { recorded: number, total: number, statement: string } | null, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question4: { rows: Array<{ year: number | null, measure: string, pillar: FundingPillar | null, plannedCents: string | null, suppression: Suppression, milestone: { title: string, planned: string | null, actual: string | null } | null }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question5: { rows: Array<{ organisation: string, kind: ActorKind, seat: string | null, from: string | null, to: string | null, body: { id: string, name: string } }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question6: { established: boolean | null, groups: Array<{ name: string, members: Array<{ organisation: string, kind: ActorKind, seat: string | null }> }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question7: { rows: Array<{ instrument: string, frequency: string | null, lastAt: string | null, nextAt: string | null, fulfilled: boolean | null, body: { name: string } }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question8: { suppliedToBody: number | null, notSupplied: number | null, papersOnKIM: Array<{ date: string | null, no: string | null, title: string, bodies: Array<{ date: string | null, role: DeliberationRole, body: { name: string } }> }>, statement: { text: string, date: string | null } | null, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> }, question9: { received: boolean | null, reason: string | null, rows: Array<{ year: number, cents: string | null, posts: string | null, suppression: Suppression, authorities: Array<{ name: string }> }>, competentAuthorities: Array<{ id: string, name: string }>, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }> } } | null };

export type MissingFragment = { fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression };

export type KimReportQueryVariables = Exact<{
  ags: string;
  quarter: string;
  period: PeriodInput;
}>;


export type KimReportQuery = { kimReport: { asOf: string, status: DataStatus, quarter: string, territory: { ags: string, name: string }, missing: Array<{ fact: InquiryFact, owner: string, detail: string | null, suppression: Suppression }>, posts: Array<{ post: { pillar: FundingPillar, kind: PostKind, number: number, fundedFte: string | null }, months: Array<{ month: string, filledFte: string | null, suppression: Suppression }> }>, money: { year: number, pillars: Array<{ pillar: FundingPillar, granted: { stateCents: string | null, suppression: Suppression }, spent: { totalCents: string | null, suppression: Suppression }, balance: { receivedCents: string | null, carriedInCents: string | null, spentCents: string | null, passedOnCents: string | null, carryOverCents: string | null, repayCents: string | null, remainderCents: string | null, suppression: Suppression } }> }, accompaniment: { rows: Array<{ postKind: PostKind, approximate: boolean, filledFte: string | null, perFte: string | null, personsAccompanied: { value: number | null, suppression: Suppression }, source: { id: string, title: string, passage: string | null } }> }, slips: Array<{ daysBehind: number, isReached: boolean, milestone: { title: string, planned: string | null, actual: string | null, remark: string | null, document: { id: string, title: string, passage: string | null } } }>, informationDuties: Array<{ instrument: string, dueOn: string | null, lastAt: string | null, paperNo: string | null, overdueDays: number | null, suppression: Suppression, body: { name: string } }> } | null, cmFunnel: { asOf: string, status: DataStatus, opened: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } }, openAtEnd: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } }, stages: Array<{ stage: CaseStageCode, entered: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } }, completed: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } }, dropped: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } }, openAtEnd: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } } }> } | null, serviceGapCounts: { asOf: string, status: DataStatus, gaps: Array<{ kind: { type: ServiceGapType, field: FieldOfNeed | null }, met: { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } } }> } | null };

export type ReportedCountsFragment = { cases: { value: number | null, suppression: Suppression }, persons: { value: number | null, suppression: Suppression } };

export type LinkBreachesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LinkBreachesQuery = { linkBreaches: { nodes: Array<{ id: string, reason: string, openedAt: string, dueAt: string, state: BreachState, assessedAt: string | null, assessment: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MyCasesQueryVariables = Exact<{
  state?: CaseState | null | undefined;
  stage?: CaseStageCode | null | undefined;
  dueBefore?: string | null | undefined;
  reference?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MyCasesQuery = { myCases: { nodes: Array<{ id: string, version: number, fileReference: string, familyName: string, givenNames: string | null, state: CaseState, openedOn: string, stages: Array<{ stage: CaseStageCode, startedOn: string, endedOn: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MyPageQueryVariables = Exact<{
  locale: string;
}>;


export type MyPageQuery = { myPage: { locale: string, direction: TextDirection, text: string, sections: Array<{ heading: string, paragraphs: Array<string>, items: Array<string> }> } | null, myPermissions: Array<{ id: string, kind: PermissionKind, sender: Office, recipient: string, categories: Array<PermissionCategory>, validFrom: string, validTo: string, state: PermissionState | null }> | null, myReleasedPaths: Array<{ pathId: string, steeringGroup: string, sitting: string | null, releasedAt: string, validUntil: string, revokedAt: string | null, isAlive: boolean, looks: Array<{ body: string, at: string }> }> | null };

export type NaturalisationWorklistQueryVariables = Exact<{
  kind: NaturalisationWorkKind;
  on?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type NaturalisationWorklistQuery = { naturalisationWorklist: { nodes: Array<{ fileReference: string, familyName: string, givenNames: string | null, basis: NaturalisationBasis, receivedOn: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OwnClientQueryVariables = Exact<{
  reference: string;
}>;


export type OwnClientQuery = { caseByReference: { fileReference: string, familyName: string, givenNames: string | null, state: CaseState, client: { pseudonym: string, permissions: Array<{ id: string, kind: PermissionKind, sender: Office, recipient: string, categories: Array<PermissionCategory>, validFrom: string, validTo: string, textVersion: string, language: string, state: PermissionState | null }> | null, requestedPermissions: Array<{ id: string, kind: PermissionKind, sender: Office, recipient: string, categories: Array<PermissionCategory>, validFrom: string, validTo: string, textVersion: string, language: string, giver: PermissionGiver, guardiansNeeded: number, events: Array<{ event: PermissionEventKind, onDay: string, signer: number | null }> }> | null, livePaths: Array<{ pathId: string, dueOn: string, validUntil: string, recipient: string }> | null } } | null };

export type OwnRowQueryVariables = Exact<{
  table: string;
  rowId: string | number;
}>;


export type OwnRowQuery = { ownRow: { table: string, rowId: string, version: number, values: Array<{ field: string, value: string | null }> } | null };

export type OwnRowsQueryVariables = Exact<{
  table: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type OwnRowsQuery = { ownRows: { nodes: Array<{ rowId: string, name: string | null, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PathPreviewQueryVariables = Exact<{
  proof: string;
  steeringGroup: string | number;
  ageBand?: AgeBand | null | undefined;
  sitting?: string | null | undefined;
}>;


export type PathPreviewQuery = { previewPath: { pathId: string, status: PathStatus | null, validUntil: string, ageBand: AgeBand | null, territory: { ags: string, name: string } | null, route: { withheldCount: number, asOf: string | null, watermark: string, segments: Array<{ order: number, agencyKind: AgencyKind, legalDomain: LegalDomain | null, event: PathEvent | null, code: string | null, from: string | null, to: string | null, durationQuarters: number | null, status: SegmentStatus, withheldReason: WithheldReason | null }>, gaps: Array<{ afterOrder: number, quarters: number, kind: GapKind }> } | null } | null };

export type PermissionTextsQueryVariables = Exact<{
  on: string;
  locale?: string | null | undefined;
}>;


export type PermissionTextsQuery = { permissionTexts: Array<{ version: string, locale: string, direction: TextDirection, validFrom: string, validTo: string | null, translatedFrom: string | null, reviewedOn: string | null, title: string, text: string, sha256: string, modules: Array<{ code: string, heading: string, kind: PermissionKind, sender: Office, categories: Array<PermissionCategory> }> }> | null };

export type ProcedureProofQueryVariables = Exact<{
  reference: string;
  kind?: ClientProofKind;
}>;


export type ProcedureProofQuery = { procedureByReference: { fileReference: string, person: { proof: string | null } } | null };

export type RowHistoryQueryVariables = Exact<{
  table: string;
  rowId: string | number;
  first?: number;
  after?: string | null | undefined;
}>;


export type RowHistoryQuery = { history: { nodes: Array<{ id: string, at: string, actor: string, role: string | null, authority: string | null, requestId: string | null, table: string, rowId: string, version: number, action: HistoryAction, values: Array<{ column: string, value: string | null, suppression: Suppression }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReleasedPathQueryVariables = Exact<{
  token: string | number;
}>;


export type ReleasedPathQuery = { releasedPath: { pathId: string, status: PathStatus | null, validUntil: string, ageBand: AgeBand | null, territory: { ags: string, name: string } | null, route: { withheldCount: number, asOf: string | null, watermark: string, segments: Array<{ order: number, agencyKind: AgencyKind, legalDomain: LegalDomain | null, event: PathEvent | null, code: string | null, from: string | null, to: string | null, durationQuarters: number | null, status: SegmentStatus, withheldReason: WithheldReason | null }>, gaps: Array<{ afterOrder: number, quarters: number, kind: GapKind }> } | null } | null };

export type SittingPackQueryVariables = Exact<{
  id: string | number;
}>;


export type SittingPackQuery = { sitting: { id: string, date: string, isPublic: boolean | null, held: boolean | null, body: { id: string, name: string, territory: { ags: string, name: string, asOf: string, status: DataStatus } | null }, agenda: Array<{ role: DeliberationRole, isPublic: boolean | null, outcome: DeliberationOutcome | null, paper: { number: string | null, subject: string, type: DocumentType, author: string | null, leadUnit: string | null, proposedDecision: string | null, date: string | null, attachments: Array<string>, steps: Array<{ position: number, date: string | null, role: DeliberationRole, outcome: DeliberationOutcome | null, votesFor: number | null, votesAgainst: number | null, abstentions: number | null, body: { name: string } }> }, source: { id: string, title: string, passage: string | null } }>, openSteps: Array<{ date: string | null, role: DeliberationRole, outcome: DeliberationOutcome | null, paper: { number: string | null, subject: string, leadUnit: string | null, author: string | null } }>, attendance: Array<{ attended: boolean, member: { organisation: string, kind: ActorKind, seat: string | null } }>, source: { id: string, title: string, passage: string | null } } | null };

export type SittingsQueryVariables = Exact<{
  ags: string;
}>;


export type SittingsQuery = { territory: { ags: string, name: string, asOf: string, status: DataStatus, bodies: Array<{ id: string, name: string, kind: BodyKind, sittings: { totalCount: number, nodes: Array<{ id: string, date: string, isPublic: boolean | null, held: boolean | null }> } }> } | null };

export type SourcesQueryVariables = Exact<{
  ags?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type SourcesQuery = { sources: { totalCount: number, nodes: Array<{ id: string, kind: DocumentType | null, title: string, date: string | null, issuer: string, url: string | null, sha256: string | null, territory: { ags: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type StartOfCaseManagerQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type StartOfCaseManagerQuery = { worklist: { nodes: Array<{ kind: WorkItemKind, dueOn: string }>, pageInfo: { hasNextPage: boolean } } | null, myClients: { endingPermissions: { nodes: Array<{ validTo: string }>, pageInfo: { hasNextPage: boolean } } | null, livePaths: { nodes: Array<{ dueOn: string }>, pageInfo: { hasNextPage: boolean } } | null } | null, myCases: { nodes: Array<{ state: CaseState }>, pageInfo: { hasNextPage: boolean } } | null };

export type StartOfDataProtectionQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type StartOfDataProtectionQuery = { caseManagementAuditAssignments: Array<{ reference: string, authorityId: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string } | null }> | null, immigrationAuditAssignments: Array<{ reference: string, authorityId: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string } | null }> | null, naturalisationAuditAssignments: Array<{ reference: string, authorityId: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string } | null }> | null, kiStrategyAuditAssignments: Array<{ reference: string, authorityId: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string } | null }> | null, trustCentreAuditAssignments: Array<{ reference: string, authorityId: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string } | null }> | null, conformity: { fields: number, incomplete: number } | null, governanceReview: { changes: number, withoutFourEyes: number } | null };

export type AssignedFragment = { reference: string, authorityId: string, periodFrom: string, periodTo: string, validFrom: string, validUntil: string, end: { endedAt: string } | null };

export type StartOfImmigrationClerkQueryVariables = Exact<{
  dueBefore: string;
}>;


export type StartOfImmigrationClerkQuery = { expiring: { nodes: Array<{ validTo: string | null }>, pageInfo: { hasNextPage: boolean } } | null, pendingApplications: { nodes: Array<{ receivedOn: string }>, pageInfo: { hasNextPage: boolean } } | null, dueGuideGoals: { nodes: Array<{ dueOn: string }>, pageInfo: { hasNextPage: boolean } } | null, offeredFileTransfers: Array<{ requestedOn: string }> | null };

export type StartOfNaturalisationClerkQueryVariables = Exact<{ [key: string]: never; }>;


export type StartOfNaturalisationClerkQuery = { undecided: { nodes: Array<{ receivedOn: string | null }>, pageInfo: { hasNextPage: boolean } } | null, documentsOverdue: { nodes: Array<{ receivedOn: string | null }>, pageInfo: { hasNextPage: boolean } } | null, documentsOutstanding: { nodes: Array<{ receivedOn: string | null }>, pageInfo: { hasNextPage: boolean } } | null, certificates: { nodes: Array<{ receivedOn: string | null }>, pageInfo: { hasNextPage: boolean } } | null, offeredProcedureTransfers: Array<{ requestedOn: string }> | null };

export type WaitingFragment = { nodes: Array<{ receivedOn: string | null }>, pageInfo: { hasNextPage: boolean } };

export type StartOfSteeringGroupQueryVariables = Exact<{
  ags: string;
  years: Array<number> | number;
  quarter: string;
  period: PeriodInput;
  on?: string | null | undefined;
}>;


export type StartOfSteeringGroupQuery = { territory: { ags: string, name: string, asOf: string, status: DataStatus, bodies: Array<{ id: string, name: string, sittings: { nodes: Array<{ id: string, date: string, isPublic: boolean | null, openSteps: Array<{ date: string | null }> }>, pageInfo: { hasNextPage: boolean } } }>, informationDuties: Array<{ instrument: string, dueOn: string | null, lastAt: string | null, overdueDays: number | null, body: { name: string } }> } | null, milestones: { totalCount: number, nodes: Array<{ title: string, planned: string | null, actual: string | null, slipDays: number | null }> } | null, serviceGaps: { asOf: string, status: DataStatus, totalCount: number, nodes: Array<{ title: string, status: ServiceGapStatus, firstReported: string | null, kind: { raised: { asOf: string, status: DataStatus, met: { cases: { value: number | null, suppression: Suppression } } } | null } | null }> } | null, kimReport: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> } | null, councilInquiry: { asOf: string, status: DataStatus, question1: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question1a: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question1b: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question2: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question3: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question4: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question5: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question6: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question7: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question8: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> }, question9: { missing: Array<{ fact: InquiryFact, owner: string, detail: string | null }> } } | null };

export type FactOwedFragment = { fact: InquiryFact, owner: string, detail: string | null };

export type StartOfTrustOfficerQueryVariables = Exact<{ [key: string]: never; }>;


export type StartOfTrustOfficerQuery = { linkBreaches: { nodes: Array<{ dueAt: string }>, pageInfo: { hasNextPage: boolean } } | null, exact: { nodes: Array<{ proposedAt: string }>, pageInfo: { hasNextPage: boolean } } | null, weak: { nodes: Array<{ proposedAt: string }>, pageInfo: { hasNextPage: boolean } } | null, conflicts: { nodes: Array<{ proposedAt: string }>, pageInfo: { hasNextPage: boolean } } | null };

export type ProposedFragment = { nodes: Array<{ proposedAt: string }>, pageInfo: { hasNextPage: boolean } };

export type TerritoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoriesQuery = { territories: Array<{ ags: string, name: string, kind: TerritoryKind, district: { ags: string, name: string } | null }> | null };

export type WorklistQueryVariables = Exact<{
  on?: string | null | undefined;
  after?: string | null | undefined;
  permissionsAfter?: string | null | undefined;
  pathsAfter?: string | null | undefined;
}>;


export type WorklistQuery = { worklist: { nodes: Array<{ kind: WorkItemKind, dueOn: string, rowId: string, caseFile: { id: string, version: number, fileReference: string, familyName: string, givenNames: string | null, state: CaseState } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, myClients: { endingPermissions: { nodes: Array<{ kind: PermissionKind, id: string, validTo: string, sender: Office, recipient: string, client: { pseudonym: string, cases: Array<{ fileReference: string, familyName: string, givenNames: string | null, state: CaseState }> | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, livePaths: { nodes: Array<{ pathId: string, dueOn: string, validUntil: string, recipient: string, client: { pseudonym: string, cases: Array<{ fileReference: string, familyName: string, givenNames: string | null, state: CaseState }> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CasesOfClientFragment = { pseudonym: string, cases: Array<{ fileReference: string, familyName: string, givenNames: string | null, state: CaseState }> | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MissingFragmentDoc = new TypedDocumentString(`
    fragment Missing on MissingFact {
  fact
  owner
  detail
  suppression
}
    `, {"fragmentName":"Missing"}) as unknown as TypedDocumentString<MissingFragment, unknown>;
export const ReportedCountsFragmentDoc = new TypedDocumentString(`
    fragment ReportedCounts on CasesAndPersons {
  cases {
    value
    suppression
  }
  persons {
    value
    suppression
  }
}
    `, {"fragmentName":"ReportedCounts"}) as unknown as TypedDocumentString<ReportedCountsFragment, unknown>;
export const AssignedFragmentDoc = new TypedDocumentString(`
    fragment assigned on AuditAssignment {
  reference
  authorityId
  periodFrom
  periodTo
  validFrom
  validUntil
  end {
    endedAt
  }
}
    `, {"fragmentName":"assigned"}) as unknown as TypedDocumentString<AssignedFragment, unknown>;
export const WaitingFragmentDoc = new TypedDocumentString(`
    fragment waiting on NaturalisationProcedureConnection {
  nodes {
    receivedOn
  }
  pageInfo {
    hasNextPage
  }
}
    `, {"fragmentName":"waiting"}) as unknown as TypedDocumentString<WaitingFragment, unknown>;
export const FactOwedFragmentDoc = new TypedDocumentString(`
    fragment factOwed on MissingFact {
  fact
  owner
  detail
}
    `, {"fragmentName":"factOwed"}) as unknown as TypedDocumentString<FactOwedFragment, unknown>;
export const ProposedFragmentDoc = new TypedDocumentString(`
    fragment proposed on ProposedLinkConnection {
  nodes {
    proposedAt
  }
  pageInfo {
    hasNextPage
  }
}
    `, {"fragmentName":"proposed"}) as unknown as TypedDocumentString<ProposedFragment, unknown>;
export const CasesOfClientFragmentDoc = new TypedDocumentString(`
    fragment casesOfClient on CaseClient {
  pseudonym
  cases {
    fileReference
    familyName
    givenNames
    state
  }
}
    `, {"fragmentName":"casesOfClient"}) as unknown as TypedDocumentString<CasesOfClientFragment, unknown>;
export const OwnAccessesDocument = new TypedDocumentString(`
    query OwnAccesses($first: Int! = 100, $caseManagementAfter: String, $immigrationAfter: String, $naturalisationAfter: String) {
  myDisclosures {
    caseManagement(first: $first, after: $caseManagementAfter) {
      nodes {
        at
        authority
        body
        role
        purpose
        kind
        coordinate
        fields
        basis
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    immigration(first: $first, after: $immigrationAfter) {
      nodes {
        at
        authority
        body
        role
        purpose
        kind
        coordinate
        fields
        basis
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    naturalisation(first: $first, after: $naturalisationAfter) {
      nodes {
        at
        authority
        body
        role
        purpose
        kind
        coordinate
        fields
        basis
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnAccessesQuery, OwnAccessesQueryVariables>;
export const AuditAssignmentsDocument = new TypedDocumentString(`
    query AuditAssignments {
  caseManagementAuditAssignments {
    reference
    authorityId
    auditingBody
    basis
    periodFrom
    periodTo
    validFrom
    validUntil
    end {
      endedAt
      reason
    }
  }
  immigrationAuditAssignments {
    reference
    authorityId
    auditingBody
    basis
    periodFrom
    periodTo
    validFrom
    validUntil
    end {
      endedAt
      reason
    }
  }
  naturalisationAuditAssignments {
    reference
    authorityId
    auditingBody
    basis
    periodFrom
    periodTo
    validFrom
    validUntil
    end {
      endedAt
      reason
    }
  }
  kiStrategyAuditAssignments {
    reference
    authorityId
    auditingBody
    basis
    periodFrom
    periodTo
    validFrom
    validUntil
    end {
      endedAt
      reason
    }
  }
  trustCentreAuditAssignments {
    reference
    authorityId
    auditingBody
    basis
    periodFrom
    periodTo
    validFrom
    validUntil
    end {
      endedAt
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AuditAssignmentsQuery, AuditAssignmentsQueryVariables>;
export const ClientProofDocument = new TypedDocumentString(`
    query ClientProof($reference: String!, $kind: ClientProofKind! = COUNTER) {
  caseByReference(reference: $reference) {
    fileReference
    client {
      proof(kind: $kind)
    }
  }
}
    `) as unknown as TypedDocumentString<ClientProofQuery, ClientProofQueryVariables>;
export const ExpiringDocument = new TypedDocumentString(`
    query Expiring($withinDays: Int! = 90, $after: String) {
  expiring(withinDays: $withinDays, first: 50, after: $after) {
    nodes {
      code
      validFrom
      validTo
      file {
        fileReference
        familyName
        givenNames
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ExpiringQuery, ExpiringQueryVariables>;
export const FileProofDocument = new TypedDocumentString(`
    query FileProof($reference: String!, $kind: ClientProofKind! = COUNTER) {
  fileByReference(reference: $reference) {
    fileReference
    person {
      proof(kind: $kind)
    }
  }
}
    `) as unknown as TypedDocumentString<FileProofQuery, FileProofQueryVariables>;
export const GrosseAnfrageDocument = new TypedDocumentString(`
    query GrosseAnfrage($ags8: Ags!, $years: [Int!]!, $afterExpenditure: String) {
  councilInquiry(ags: $ags8, years: $years) {
    asOf
    status
    municipality {
      ags
      name
    }
    steering {
      ags
      name
    }
    years
    questions {
      id
      statement
    }
    question1: receivedFunds {
      rows {
        year
        receivedCents
        channel
        directCents
        directRule
        passThroughCents
        suppression
      }
      missing {
        ...Missing
      }
    }
    question1a: expenditure(first: 100, after: $afterExpenditure) {
      lines {
        nodes {
          year
          pillar
          object
          cents: amountCents
          documentRef
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
      missing {
        ...Missing
      }
    }
    question1b: extraCoordination {
      eligible
      unmetConditions
      unknownConditions
      granted
      cents
      suppression
      missing {
        ...Missing
      }
    }
    question2: outlineActors {
      rows {
        actor
        kind
        role
      }
      missing {
        ...Missing
      }
    }
    question3: inclusion {
      rows {
        ags8
        clause
        instrument
        status
      }
      coverage {
        recorded
        total
        statement
      }
      missing {
        ...Missing
      }
    }
    question4: plans {
      rows {
        year
        measure
        pillar
        plannedCents
        suppression
        milestone {
          title
          planned
          actual
        }
      }
      missing {
        ...Missing
      }
    }
    question5: steeringGroup {
      rows {
        body {
          id
          name
        }
        organisation
        kind
        seat
        from
        to
      }
      missing {
        ...Missing
      }
    }
    question6: projectGroups {
      established
      groups {
        name
        members {
          organisation
          kind
          seat
        }
      }
      missing {
        ...Missing
      }
    }
    question7: participation {
      rows {
        body {
          name
        }
        instrument
        frequency
        lastAt
        nextAt
        fulfilled
      }
      missing {
        ...Missing
      }
    }
    question8: papers {
      papersOnKIM {
        no: number
        title: subject
        date
        bodies: steps {
          body {
            name
          }
          date
          role
        }
      }
      suppliedToBody
      notSupplied
      statement {
        text
        date
      }
      missing {
        ...Missing
      }
    }
    question9: thirdPillar {
      received
      reason
      rows {
        year
        cents
        posts
        authorities {
          name
        }
        suppression
      }
      competentAuthorities {
        id
        name
      }
      missing {
        ...Missing
      }
    }
  }
}
    fragment Missing on MissingFact {
  fact
  owner
  detail
  suppression
}`) as unknown as TypedDocumentString<GrosseAnfrageQuery, GrosseAnfrageQueryVariables>;
export const KimReportDocument = new TypedDocumentString(`
    query KimReport($ags: Ags!, $quarter: Quarter!, $period: PeriodInput!) {
  kimReport(ags: $ags, quarter: $quarter) {
    asOf
    status
    territory {
      ags
      name
    }
    quarter
    missing {
      fact
      owner
      detail
      suppression
    }
    posts {
      post {
        pillar
        kind
        number
        fundedFte
      }
      months {
        month
        filledFte
        suppression
      }
    }
    money {
      year
      pillars {
        pillar
        granted {
          stateCents
          suppression
        }
        spent {
          totalCents
          suppression
        }
        balance {
          receivedCents
          carriedInCents
          spentCents
          passedOnCents
          carryOverCents
          repayCents
          remainderCents
          suppression
        }
      }
    }
    accompaniment {
      rows {
        postKind
        personsAccompanied {
          value
          suppression
        }
        approximate
        filledFte
        perFte
        source {
          id
          title
          passage
        }
      }
    }
    slips {
      milestone {
        title
        planned
        actual
        remark
        document {
          id
          title
          passage
        }
      }
      daysBehind
      isReached
    }
    informationDuties {
      body {
        name
      }
      instrument
      dueOn
      lastAt
      paperNo
      overdueDays
      suppression
    }
  }
  cmFunnel(ags: $ags, period: $period) {
    asOf
    status
    opened {
      ...ReportedCounts
    }
    openAtEnd {
      ...ReportedCounts
    }
    stages {
      stage
      entered {
        ...ReportedCounts
      }
      completed {
        ...ReportedCounts
      }
      dropped {
        ...ReportedCounts
      }
      openAtEnd {
        ...ReportedCounts
      }
    }
  }
  serviceGapCounts(ags: $ags, period: $period) {
    asOf
    status
    gaps {
      kind {
        type
        field
      }
      met {
        ...ReportedCounts
      }
    }
  }
}
    fragment ReportedCounts on CasesAndPersons {
  cases {
    value
    suppression
  }
  persons {
    value
    suppression
  }
}`) as unknown as TypedDocumentString<KimReportQuery, KimReportQueryVariables>;
export const LinkBreachesDocument = new TypedDocumentString(`
    query LinkBreaches($after: String) {
  linkBreaches(first: 100, after: $after) {
    nodes {
      id
      reason
      openedAt
      dueAt
      state
      assessedAt
      assessment
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LinkBreachesQuery, LinkBreachesQueryVariables>;
export const MyCasesDocument = new TypedDocumentString(`
    query MyCases($state: CaseState, $stage: CaseStageCode, $dueBefore: LocalDate, $reference: String, $after: String) {
  myCases(
    state: $state
    stage: $stage
    dueBefore: $dueBefore
    reference: $reference
    first: 50
    after: $after
  ) {
    nodes {
      id
      version
      fileReference
      familyName
      givenNames
      state
      openedOn
      stages {
        stage
        startedOn
        endedOn
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyCasesQuery, MyCasesQueryVariables>;
export const MyPageDocument = new TypedDocumentString(`
    query MyPage($locale: String!) {
  myPage(locale: $locale) {
    locale
    direction
    text
    sections {
      heading
      paragraphs
      items
    }
  }
  myPermissions {
    id
    kind
    sender
    recipient
    categories
    validFrom
    validTo
    state
  }
  myReleasedPaths {
    pathId
    steeringGroup
    sitting
    releasedAt
    validUntil
    revokedAt
    isAlive
    looks {
      body
      at
    }
  }
}
    `) as unknown as TypedDocumentString<MyPageQuery, MyPageQueryVariables>;
export const NaturalisationWorklistDocument = new TypedDocumentString(`
    query NaturalisationWorklist($kind: NaturalisationWorkKind!, $on: LocalDate, $after: String) {
  naturalisationWorklist(kind: $kind, on: $on, first: 50, after: $after) {
    nodes {
      fileReference
      familyName
      givenNames
      basis
      receivedOn
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NaturalisationWorklistQuery, NaturalisationWorklistQueryVariables>;
export const OwnClientDocument = new TypedDocumentString(`
    query OwnClient($reference: String!) {
  caseByReference(reference: $reference) {
    fileReference
    familyName
    givenNames
    state
    client {
      pseudonym
      permissions {
        id
        kind
        sender
        recipient
        categories
        validFrom
        validTo
        textVersion
        language
        state
      }
      requestedPermissions: permissions(requested: true) {
        id
        kind
        sender
        recipient
        categories
        validFrom
        validTo
        textVersion
        language
        giver
        guardiansNeeded
        events {
          event
          onDay
          signer
        }
      }
      livePaths {
        pathId
        dueOn
        validUntil
        recipient
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnClientQuery, OwnClientQueryVariables>;
export const OwnRowDocument = new TypedDocumentString(`
    query OwnRow($table: String!, $rowId: ID!) {
  ownRow(table: $table, rowId: $rowId) {
    table
    rowId
    version
    values {
      field
      value
    }
  }
}
    `) as unknown as TypedDocumentString<OwnRowQuery, OwnRowQueryVariables>;
export const OwnRowsDocument = new TypedDocumentString(`
    query OwnRows($table: String!, $first: Int! = 100, $after: String) {
  ownRows(table: $table, first: $first, after: $after) {
    nodes {
      rowId
      name
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OwnRowsQuery, OwnRowsQueryVariables>;
export const PathPreviewDocument = new TypedDocumentString(`
    query PathPreview($proof: String!, $steeringGroup: ID!, $ageBand: AgeBand, $sitting: LocalDate) {
  previewPath(
    proof: $proof
    steeringGroup: $steeringGroup
    ageBand: $ageBand
    sitting: $sitting
  ) {
    pathId
    status
    validUntil
    ageBand
    territory {
      ags
      name
    }
    route {
      segments {
        order
        agencyKind
        legalDomain
        event
        code
        from
        to
        durationQuarters
        status
        withheldReason
      }
      gaps {
        afterOrder
        quarters
        kind
      }
      withheldCount
      asOf
      watermark
    }
  }
}
    `) as unknown as TypedDocumentString<PathPreviewQuery, PathPreviewQueryVariables>;
export const PermissionTextsDocument = new TypedDocumentString(`
    query PermissionTexts($on: LocalDate!, $locale: String) {
  permissionTexts(on: $on, locale: $locale) {
    version
    locale
    direction
    validFrom
    validTo
    translatedFrom
    reviewedOn
    title
    text
    sha256
    modules {
      code
      heading
      kind
      sender
      categories
    }
  }
}
    `) as unknown as TypedDocumentString<PermissionTextsQuery, PermissionTextsQueryVariables>;
export const ProcedureProofDocument = new TypedDocumentString(`
    query ProcedureProof($reference: String!, $kind: ClientProofKind! = COUNTER) {
  procedureByReference(reference: $reference) {
    fileReference
    person {
      proof(kind: $kind)
    }
  }
}
    `) as unknown as TypedDocumentString<ProcedureProofQuery, ProcedureProofQueryVariables>;
export const RowHistoryDocument = new TypedDocumentString(`
    query RowHistory($table: String!, $rowId: ID!, $first: Int! = 100, $after: String) {
  history(table: $table, rowId: $rowId, first: $first, after: $after) {
    nodes {
      id
      at
      actor
      role
      authority
      requestId
      table
      rowId
      version
      action
      values {
        column
        value
        suppression
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RowHistoryQuery, RowHistoryQueryVariables>;
export const ReleasedPathDocument = new TypedDocumentString(`
    query ReleasedPath($token: ID!) {
  releasedPath(token: $token) {
    pathId
    status
    validUntil
    ageBand
    territory {
      ags
      name
    }
    route {
      segments {
        order
        agencyKind
        legalDomain
        event
        code
        from
        to
        durationQuarters
        status
        withheldReason
      }
      gaps {
        afterOrder
        quarters
        kind
      }
      withheldCount
      asOf
      watermark
    }
  }
}
    `) as unknown as TypedDocumentString<ReleasedPathQuery, ReleasedPathQueryVariables>;
export const SittingPackDocument = new TypedDocumentString(`
    query SittingPack($id: ID!) {
  sitting(id: $id) {
    id
    date
    isPublic
    held
    body {
      id
      name
      territory {
        ags
        name
        asOf
        status
      }
    }
    agenda {
      role
      isPublic
      outcome
      paper {
        number
        subject
        type
        author
        leadUnit
        proposedDecision
        date
        attachments
        steps {
          position
          body {
            name
          }
          date
          role
          outcome
          votesFor
          votesAgainst
          abstentions
        }
      }
      source {
        id
        title
        passage
      }
    }
    openSteps {
      date
      role
      outcome
      paper {
        number
        subject
        leadUnit
        author
      }
    }
    attendance {
      member {
        organisation
        kind
        seat
      }
      attended
    }
    source {
      id
      title
      passage
    }
  }
}
    `) as unknown as TypedDocumentString<SittingPackQuery, SittingPackQueryVariables>;
export const SittingsDocument = new TypedDocumentString(`
    query Sittings($ags: Ags!) {
  territory(ags: $ags) {
    ags
    name
    asOf
    status
    bodies {
      id
      name
      kind
      sittings(first: 100) {
        nodes {
          id
          date
          isPublic
          held
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SittingsQuery, SittingsQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($ags: Ags, $first: Int! = 100, $after: String) {
  sources(ags: $ags, first: $first, after: $after) {
    nodes {
      id
      kind
      title
      date
      issuer
      url
      sha256
      territory {
        ags
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const StartOfCaseManagerDocument = new TypedDocumentString(`
    query StartOfCaseManager($on: LocalDate) {
  worklist(on: $on, first: 100) {
    nodes {
      kind
      dueOn
    }
    pageInfo {
      hasNextPage
    }
  }
  myClients {
    endingPermissions(on: $on, withinDays: 30, first: 100) {
      nodes {
        validTo
      }
      pageInfo {
        hasNextPage
      }
    }
    livePaths(on: $on, first: 100) {
      nodes {
        dueOn
      }
      pageInfo {
        hasNextPage
      }
    }
  }
  myCases(first: 100) {
    nodes {
      state
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<StartOfCaseManagerQuery, StartOfCaseManagerQueryVariables>;
export const StartOfDataProtectionDocument = new TypedDocumentString(`
    query StartOfDataProtection($from: LocalDate!, $to: LocalDate!) {
  caseManagementAuditAssignments {
    ...assigned
  }
  immigrationAuditAssignments {
    ...assigned
  }
  naturalisationAuditAssignments {
    ...assigned
  }
  kiStrategyAuditAssignments {
    ...assigned
  }
  trustCentreAuditAssignments {
    ...assigned
  }
  conformity {
    fields
    incomplete
  }
  governanceReview(from: $from, to: $to) {
    changes
    withoutFourEyes
  }
}
    fragment assigned on AuditAssignment {
  reference
  authorityId
  periodFrom
  periodTo
  validFrom
  validUntil
  end {
    endedAt
  }
}`) as unknown as TypedDocumentString<StartOfDataProtectionQuery, StartOfDataProtectionQueryVariables>;
export const StartOfImmigrationClerkDocument = new TypedDocumentString(`
    query StartOfImmigrationClerk($dueBefore: LocalDate!) {
  expiring(withinDays: 90, first: 100) {
    nodes {
      validTo
    }
    pageInfo {
      hasNextPage
    }
  }
  pendingApplications(first: 100) {
    nodes {
      receivedOn
    }
    pageInfo {
      hasNextPage
    }
  }
  dueGuideGoals(dueBefore: $dueBefore, first: 100) {
    nodes {
      dueOn
    }
    pageInfo {
      hasNextPage
    }
  }
  offeredFileTransfers {
    requestedOn
  }
}
    `) as unknown as TypedDocumentString<StartOfImmigrationClerkQuery, StartOfImmigrationClerkQueryVariables>;
export const StartOfNaturalisationClerkDocument = new TypedDocumentString(`
    query StartOfNaturalisationClerk {
  undecided: naturalisationWorklist(
    kind: UNDECIDED_AFTER_THREE_MONTHS
    first: 100
  ) {
    ...waiting
  }
  documentsOverdue: naturalisationWorklist(kind: DOCUMENTS_OVERDUE, first: 100) {
    ...waiting
  }
  documentsOutstanding: naturalisationWorklist(
    kind: DOCUMENTS_OUTSTANDING
    first: 100
  ) {
    ...waiting
  }
  certificates: naturalisationWorklist(kind: CERTIFICATE_TO_HAND_OVER, first: 100) {
    ...waiting
  }
  offeredProcedureTransfers {
    requestedOn
  }
}
    fragment waiting on NaturalisationProcedureConnection {
  nodes {
    receivedOn
  }
  pageInfo {
    hasNextPage
  }
}`) as unknown as TypedDocumentString<StartOfNaturalisationClerkQuery, StartOfNaturalisationClerkQueryVariables>;
export const StartOfSteeringGroupDocument = new TypedDocumentString(`
    query StartOfSteeringGroup($ags: Ags!, $years: [Int!]!, $quarter: Quarter!, $period: PeriodInput!, $on: LocalDate) {
  territory(ags: $ags) {
    ags
    name
    asOf
    status
    bodies(kind: STEERING_GROUP) {
      id
      name
      sittings(first: 40) {
        nodes {
          id
          date
          isPublic
          openSteps {
            date
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
    informationDuties(on: $on) {
      body {
        name
      }
      instrument
      dueOn
      lastAt
      overdueDays
    }
  }
  milestones(ags: $ags, first: 100) {
    nodes {
      title
      planned
      actual
      slipDays
    }
    totalCount
  }
  serviceGaps(ags: $ags, first: 100) {
    asOf
    status
    nodes {
      title
      status
      firstReported
      kind {
        raised(period: $period) {
          asOf
          status
          met {
            cases {
              value
              suppression
            }
          }
        }
      }
    }
    totalCount
  }
  kimReport(ags: $ags, quarter: $quarter) {
    missing {
      ...factOwed
    }
  }
  councilInquiry(ags: $ags, years: $years) {
    asOf
    status
    question1: receivedFunds {
      missing {
        ...factOwed
      }
    }
    question1a: expenditure {
      missing {
        ...factOwed
      }
    }
    question1b: extraCoordination {
      missing {
        ...factOwed
      }
    }
    question2: outlineActors {
      missing {
        ...factOwed
      }
    }
    question3: inclusion {
      missing {
        ...factOwed
      }
    }
    question4: plans {
      missing {
        ...factOwed
      }
    }
    question5: steeringGroup {
      missing {
        ...factOwed
      }
    }
    question6: projectGroups {
      missing {
        ...factOwed
      }
    }
    question7: participation {
      missing {
        ...factOwed
      }
    }
    question8: papers {
      missing {
        ...factOwed
      }
    }
    question9: thirdPillar {
      missing {
        ...factOwed
      }
    }
  }
}
    fragment factOwed on MissingFact {
  fact
  owner
  detail
}`) as unknown as TypedDocumentString<StartOfSteeringGroupQuery, StartOfSteeringGroupQueryVariables>;
export const StartOfTrustOfficerDocument = new TypedDocumentString(`
    query StartOfTrustOfficer {
  linkBreaches(open: true, first: 100) {
    nodes {
      dueAt
    }
    pageInfo {
      hasNextPage
    }
  }
  exact: linkProposals(grade: EXACT, first: 100) {
    ...proposed
  }
  weak: linkProposals(grade: WEAK, first: 100) {
    ...proposed
  }
  conflicts: linkProposals(grade: CONFLICT, first: 100) {
    ...proposed
  }
}
    fragment proposed on ProposedLinkConnection {
  nodes {
    proposedAt
  }
  pageInfo {
    hasNextPage
  }
}`) as unknown as TypedDocumentString<StartOfTrustOfficerQuery, StartOfTrustOfficerQueryVariables>;
export const TerritoriesDocument = new TypedDocumentString(`
    query Territories {
  territories {
    ags
    name
    kind
    district {
      ags
      name
    }
  }
}
    `) as unknown as TypedDocumentString<TerritoriesQuery, TerritoriesQueryVariables>;
export const WorklistDocument = new TypedDocumentString(`
    query Worklist($on: LocalDate, $after: String, $permissionsAfter: String, $pathsAfter: String) {
  worklist(on: $on, first: 50, after: $after) {
    nodes {
      kind
      dueOn
      rowId
      caseFile {
        id
        version
        fileReference
        familyName
        givenNames
        state
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  myClients {
    endingPermissions(on: $on, withinDays: 30, first: 50, after: $permissionsAfter) {
      nodes {
        kind
        id
        validTo
        sender
        recipient
        client {
          ...casesOfClient
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    livePaths(on: $on, first: 50, after: $pathsAfter) {
      nodes {
        pathId
        dueOn
        validUntil
        recipient
        client {
          ...casesOfClient
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment casesOfClient on CaseClient {
  pseudonym
  cases {
    fileReference
    familyName
    givenNames
    state
  }
}`) as unknown as TypedDocumentString<WorklistQuery, WorklistQueryVariables>;