import { nameHeldRole } from "@kim-hub/kit/held-role";
import { SignInFirst } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { PostForm } from "../../layout/post-form.js";
import { fieldsOf } from "../../layout/visit.js";
import { CHOICE } from "../../sign-in/choice.js";
import { localAddress } from "../../sign-in/local-address.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { ROLE_WORDS } from "../../words/role-words.js";

const WORDS = {
  de: {
    title: "In welcher Rolle arbeiten Sie?",
    text: "Sie haben mehrere Rollen. Bis Sie wechseln, gilt nur eine. Was Sie sehen und tun dürfen, hängt von ihr ab, und sie steht mit in den Protokollen.",
  },
  en: {
    title: "In which role do you work?",
    text: "You have several roles. Until you change it, only one counts. What you may see and do depends on it, and the logs name it.",
  },
};

/** `/role?to=…`: somebody with several roles chooses the one of their session. */
export function chooseRolePage(): Page {
  return {
    method: "GET",
    path: CHOICE,
    roles: "EVERYBODY",
    handle: async (visit) => {
      const { language, request, signedIn } = visit;
      const to = localAddress(fieldsOf(request).get("to"));
      if (!signedIn) throw new SignInFirst();
      if (signedIn.roles.length < 2) return { kind: "redirect", to };
      const { title, text } = WORDS[language];

      return {
        kind: "page",
        title,
        purpose: NO_PURPOSE[language],
        content: (
          <>
            <p class="kern-body">{text}</p>
            <PostForm visit={visit} action={CHOICE} hidden={{ to }}>
              {signedIn.roles.map((held) => (
                <div key={nameHeldRole(held)}>
                  <button class="kern-btn kern-btn--secondary" type="submit" name="role" value={nameHeldRole(held)}>
                    <span class="kern-label">
                      {[ROLE_WORDS[held.role][language], held.body, held.authority]
                        .filter((part) => part !== null)
                        .join(", ")}
                    </span>
                  </button>
                </div>
              ))}
            </PostForm>
          </>
        ),
      };
    },
  };
}
