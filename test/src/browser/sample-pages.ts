const STYLE = `
  body { background: #fff; color: #111; font: 1rem/1.5 sans-serif }
  a { color: #004b76 }
  .wide { overflow-x: auto }
  .wide table { width: 60rem }
  @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #8cf } }
`;
const BODY = `
  <main>
    <h1>Größe der Kreise</h1>
    <p>Mehr steht in der <a href="/good">Erläuterung</a>.</p>
    <form>
      <label for="district">Kreis</label> <input id="district" name="district">
      <fieldset>
        <legend>Zeit</legend>
        <label><input type="radio" name="time" value="q"> Quartal</label>
        <label><input type="radio" name="time" value="y" checked> Jahr</label>
      </fieldset>
      <button>Anzeigen</button>
    </form>
    <details><summary>Quellen</summary><p><a href="/good">Amtsblatt</a></p></details>
    <div class="wide" role="region" aria-label="Tabelle der Kreise" tabindex="0">
      <table><tr><th scope="col">Kreis</th><th scope="col">Wert</th></tr><tr><td>Düren</td><td>1.234,5</td></tr></table>
    </div>
  </main>`;

/** The good page with one thing changed, which must be there to be changed. */
function change(part: string, by: string): string {
  if (!BODY.includes(part)) throw new Error(`The good page has no ${part}.`);

  return BODY.replace(part, by);
}

const good = { body: BODY, style: STYLE };
/** A good page, and for each thing that the harness finds one that has it and is good otherwise. */
export const SAMPLE_PAGES = {
  good,
  scripted: { ...good, script: `document.querySelector("h1").textContent = "Von einem Skript"` },
  "no-label": { ...good, body: change(`<label for="district">Kreis</label>`, "") },
  "pale-in-the-dark": {
    body: BODY,
    style: `${STYLE} @media (prefers-color-scheme: dark) { p { color: #333 } }`,
  },
  "lost-in-forced-colours": {
    body: BODY,
    style: `${STYLE} @media (forced-colors: active) { p { forced-color-adjust: none; color: #eee; background: #fff } }`,
  },
  "too-wide": { body: BODY, style: `${STYLE} form { width: 30rem }` },
  clipped: { body: BODY, style: `${STYLE} html, body { overflow-x: hidden } form { width: 30rem }` },
  "wide-when-enlarged": { body: BODY, style: `${STYLE} @media (max-height: 400px) { form { width: 30rem } }` },
  trap: {
    ...good,
    script: `document.querySelector("#district").addEventListener("keydown", event => event.key === "Tab" && event.preventDefault())`,
  },
  "two-way-trap": {
    ...good,
    script: `document.querySelector("button").addEventListener("keydown", event => {
      if (event.key !== "Tab") return;
      event.preventDefault();
      document.querySelector("#district").focus();
    })`,
  },
  "no-outline": { body: BODY, style: `${STYLE} a:focus { outline: none }` },
  "no-mark-on-a-field": {
    body: BODY,
    style: `${STYLE} input { border: 1px solid #111 } #district:focus { outline: none }`,
  },
  "white-outline": { body: BODY, style: `${STYLE} button:focus { outline: 3px solid #fff }` },
  "out-of-order": { ...good, body: change("<button>", `<button tabindex="1">`) },
  "out-of-sight": { body: BODY, style: `${STYLE} a { position: absolute; left: -99rem }` },
  covered: {
    body: `${BODY}<div class="banner"></div>`,
    style: `${STYLE} .banner { position: fixed; inset: 0; background: #fff }`,
  },
  unnamed: { ...good, body: change("Anzeigen", "") },
  "skips-one": {
    ...good,
    script: `document.querySelector("#district").addEventListener("focus", () => document.querySelector("button").focus())`,
  },
  elsewhere: { ...good, body: `${BODY}<img alt="" src="http://example.org/pixel.png">` },
  "inline-script": { ...good, body: `${BODY}<script>document.title = "changed"</script>` },
  "failing-script": { ...good, script: `throw new Error("torn")` },
  "complaining-script": { ...good, script: `console.error("worn")` },
  "asking-elsewhere": { ...good, script: `fetch("http://127.0.0.1:9/").catch(() => null)`, policy: "default-src *" },
  "asking-against-the-policy": { ...good, script: `fetch("http://127.0.0.1:9/").catch(() => null)` },
};
