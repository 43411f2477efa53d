import "#ui/styles/global.css";
import { render } from "solid-js/web";
import { loadTexts } from "#i18n/texts.ts";
import { followLinks } from "#ui/navigation/navigation.ts";
import { App } from "./app.tsx";
import { compose } from "./compose.ts";
import { readyDates } from "./first-date.ts";
import { nextTask } from "./next-task.ts";
import { guardMarkup } from "./trusted-types.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");

guardMarkup();
compose();
followLinks();
await loadTexts("shell", "check-in");
await nextTask();
render(() => <App />, root);
await readyDates();
