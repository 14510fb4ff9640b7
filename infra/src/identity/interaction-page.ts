import { PEOPLE, type Person } from "./people.js";

/** The form on which a user chooses a person to sign in as; it posts `username` to its own address. */
export function renderPeoplePage(): string {
  return renderPage(
    "Choose a person",
    `<p><strong>All of these people are invented, and this identity provider is for development only.</strong></p>
    <form method="post"><ul>${PEOPLE.map(renderChoice).join("")}</ul></form>`,
  );
}

export function renderFailurePage(reason: string): string {
  return renderPage("Signing in failed", `<p>${escapeHtml(reason)}</p>`);
}

/** Asks whether to end the session of the identity provider as well; `form` is the library's, and has no button. */
export function renderSignOutPage(form: string): string {
  return renderPage("Sign out", `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`);
}

export function renderSignedOutPage(): string {
  return renderPage("Signed out", "<p>You are signed out.</p>");
}

function renderChoice({ username, name, role, body, authority }: Person): string {
  const office = [role, body, authority].filter((part) => part !== undefined).join(", ");

  const value = escapeHtml(username);

  return `<li><button name="username" value="${value}" aria-describedby="${value}">${escapeHtml(name)}</button>
    <span id="${value}">${escapeHtml(office)}</span></li>`;
}

function renderPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – KIM Hub development sign-in</title>
    <style>body { font: 1rem/1.6 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem } button { font: inherit }</style>
  </head>
  <body>
    <h1>${title}</h1>
    ${content}
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
