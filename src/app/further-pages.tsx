import { Dynamic } from "solid-js/web";
import type { LocalDay } from "#core/time.ts";
import { path } from "#ui/navigation/navigation.ts";
import { type AppPage, page } from "./page.ts";

/** The addresses that are opened now and then. */
const pages: Readonly<Record<string, AppPage>> = {
  "/assistant": page(
    ["assistant", "metric", "factor", "context"],
    async () => (await import("./assistant-route.tsx")).AssistantRoute,
  ),
  "/more/sent": page("assistant", async () => (await import("#features/assistant/sent-page.tsx")).SentPage),
  "/more/data": page(
    "settings",
    async () => (await import("#features/settings/your-data-page.tsx")).YourDataPage,
  ),
  "/more/about": page(
    ["settings", "about-numbers"],
    async () => (await import("#features/settings/about-numbers-page.tsx")).AboutNumbersPage,
  ),
  "/account": page(
    ["account", "sync"],
    async () => (await import("./account/account-route.tsx")).AccountRoute,
  ),
  "/sync": page(["sync", "check-in", "context"], async () => (await import("./sync-route.tsx")).SyncRoute),
  "/questions": page(
    ["questionnaire", "questionnaire-wording"],
    async () => (await import("#features/questionnaire/questions-page.tsx")).QuestionsPage,
  ),
  "/import": page("import", async () => (await import("#features/import/import-page.tsx")).ImportPage),
};

const missing = page("shell", async () => (await import("./missing-page.tsx")).MissingPage);

/** The page of an address that is not among those of most days. */
export function FurtherPage(props: { today: LocalDay }) {
  const shown = () => (Object.hasOwn(pages, path()) && pages[path()]) || missing;
  return <Dynamic component={shown()} today={props.today} />;
}
