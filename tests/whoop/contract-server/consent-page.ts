import { readFileSync } from "node:fs";
import type { Answer } from "./answer.ts";
import type { Person } from "./person.ts";

const style = readFileSync(new URL("./consent-page.css", import.meta.url), "utf8");
/** More people than this are a test's, who names the one it means. */
const MOST_CHOICES = 6;

/** The page where somebody allows an app to read their data; it says that nothing here is real. */
export function consentPage(query: URLSearchParams, people: readonly Person[]): Answer {
  const kept = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const choices = people.slice(0, MOST_CHOICES).map(
    ({ userId, profile }, index) =>
      `<label><input type="radio" name="person" value="${userId}"${index === 0 ? " checked" : ""}>
       ${escaped(`${profile.first_name} ${profile.last_name}`)}</label>`,
  );
  const who = query.has("person")
    ? ""
    : `<fieldset><legend>Whose made-up data</legend>${choices.join("")}</fieldset>`;
  return page(
    200,
    "Connect the demo",
    `<p class="label">Demo, not WHOOP</p>
     <h1>Let Fire Rescued read made-up WHOOP data?</h1>
     <p>This page stands in for WHOOP’s own, so that you can try the connection without a band. No real
        account is asked for and nothing leaves this computer.</p>
     <p>It would read recovery, sleep, cycles, workouts, and the profile of a person who does not exist.</p>
     <form method="post" action="/oauth/oauth2/auth">${kept.join("")}${who}
       <div class="buttons">
         <button name="decision" value="allow">Allow</button>
         <button name="decision" value="refuse" class="quiet">Don’t allow</button>
       </div>
     </form>`,
  );
}

/** Told to the person, since there is no address that can be trusted with it. */
export function refusedPage(reason: string): Answer {
  return page(400, "Not possible", `<h1>This request is not possible</h1><p>${escaped(reason)}</p>`);
}

export function consentStyle(): Answer {
  return { status: 200, headers: { "content-type": "text/css" }, body: style };
}

function page(status: number, title: string, main: string): Answer {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'self'; base-uri 'none'",
      "referrer-policy": "no-referrer",
    },
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/oauth/consent-page.css"></head>
<body><main>${main}</main></body>
</html>
`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
