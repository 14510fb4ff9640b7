/// <reference lib="dom" />
/** The script of every page: it copies a view's address. Everything else works without it. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy-link]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    const { done = "" } = button.dataset;
    const status = button.nextElementSibling;
    if (status) status.textContent = done;
  });
}
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
