import "#ui/styles/global.css";
import { render } from "solid-js/web";
import { formatDay } from "#i18n/format.ts";
import { loadTexts } from "#i18n/texts.ts";
import { followLinks } from "#ui/navigation/navigation.ts";
import { App } from "./app.tsx";
import { compose } from "./compose.ts";
import { nextTask } from "./next-task.ts";
import { today } from "./today.ts";
import { guardMarkup } from "./trusted-types.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no #app");

guardMarkup();
compose();
followLinks();
await loadTexts("shell", "check-in");
// The browser's first date costs as much as the first page, so each gets a task of its own.
await nextTask();
formatDay(today(), "long");
await nextTask();
render(() => <App />, root);
