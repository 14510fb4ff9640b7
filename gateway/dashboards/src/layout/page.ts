import type { Role } from "@kim-hub/kit/viewer";
import type { FastifyReply } from "fastify";
import type { ComponentChildren } from "preact";
import type { Words } from "../words/language.js";
import type { Visit } from "./visit.js";

/** What a page answers with. */
export type View = PageView | FileView | Redirect | ActView;

/** A page of HTML. */
export interface PageView {
  readonly kind: "page";
  readonly title: string;
  /** The title of the window, and so of the browser's history, where `title` names a person or the page shows a fault. */
  readonly windowTitle?: string;
  /** The purpose of the data on it, in words of the page's language. */
  readonly purpose: string;
  readonly content: ComponentChildren;
  /** Given where the content is in a language of its own, not in the frame's. */
  readonly contentLanguage?: ContentLanguage;
  readonly status?: number;
  /** Called with the answer, for a page that is shown once. */
  readonly forget?: (reply: FastifyReply) => void;
}

/** The language of a page's title and content, around which the frame stays in German or English. */
export interface ContentLanguage {
  /** As BCP 47 tag. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** How it calls the purpose. */
  readonly purposeLabel: string;
}

/** A file to keep, such as a table as CSV. */
export interface FileView {
  readonly kind: "file";
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** To another page of the hub, or on the way to or from the identity provider. */
interface Redirect {
  readonly kind: "redirect";
  readonly to: string;
}

/** The beginning of an act of the trust centre: the person goes to the identity provider and comes back. */
export interface ActView {
  readonly kind: "act";
  /** The act's name. */
  readonly act: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the page that shows the result has to know besides, such as where to go on. */
  readonly note?: string;
  /** The page that shows the form again by POST, with what was entered; left out where nothing is entered. */
  readonly formPage?: string;
}

/** A page of the hub, or what one of its forms does. */
export interface Page {
  readonly method: "GET" | "POST";
  /** As a route, e.g. `/figures/:id`. */
  readonly path: string;
  /** Who may open it; to everybody else it does not exist. */
  readonly roles: ReadonlySet<Role> | "EVERYBODY";
  /** How the navigation calls it; left out where other pages lead to it. */
  readonly link?: Words;
  /** Whether its form may send files. */
  readonly takesFiles?: boolean;
  readonly handle: (visit: Visit) => Promise<View>;
}

export function isFor({ roles }: Pick<Page, "roles">, role: Role): boolean {
  return roles === "EVERYBODY" || roles.has(role);
}
