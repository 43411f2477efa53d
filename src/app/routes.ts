import { type Component, lazy } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { loadTexts } from "#i18n/texts.ts";
import { TodayRoute } from "./today-route.tsx";

/** A page. It is told the day, which moves on while the app stays open. */
export type AppPage = Component<{ today: LocalDay }>;

/** A page that is loaded, with its texts, when it is first opened. */
function page(features: string | readonly string[], load: () => Promise<AppPage>): AppPage {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadTexts(...[features].flat())]);
    return { default: component };
  });
}

const missing = page("shell", async () => (await import("./missing-page.tsx")).MissingPage);

/** Every address of the app. Today is the only one whose first card comes with the first load. */
const pages: Readonly<Record<string, AppPage>> = {
  "/": TodayRoute,
  "/trends": page(
    ["trends", "metric", "context"],
    async () => (await import("./trends-route.tsx")).TrendsRoute,
  ),
  "/day": page(
    ["day", "metric", "context", "factor", "body"],
    async () => (await import("./day-route.tsx")).DayRoute,
  ),
  "/findings": page(
    ["findings", "change", "metric", "context"],
    async () => (await import("#features/findings/findings-page.tsx")).FindingsPage,
  ),
  "/diary": page(
    ["diary", "context"],
    async () => (await import("#features/diary/diary-page.tsx")).DiaryPage,
  ),
  "/more": page(
    ["settings", "install", "sync", "whoop"],
    async () => (await import("./settings-route.tsx")).SettingsRoute,
  ),
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
  "/help": page("help", async () => (await import("#features/help/help-page.tsx")).HelpPage),
  "/welcome": page(
    "onboarding",
    async () => (await import("#features/onboarding/welcome-page.tsx")).WelcomePage,
  ),
};

/** The page of a path. What a page shows (a day, a metric) is in the address's parameters. */
export function pageAt(path: string): AppPage {
  return (Object.hasOwn(pages, path) && pages[path]) || missing;
}
