import { type AppPage, page } from "./page.ts";
import { TodayRoute } from "./today-route.tsx";

/** The addresses that most days open. Today is the only one whose first card comes with the first load. */
const pages: Readonly<Record<string, AppPage>> = {
  "/": TodayRoute,
  "/trends": page(
    ["trends", "metric", "context", "assistant"],
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
    ["settings", "install", "sync", "whoop", "assistant"],
    async () => (await import("./settings-route.tsx")).SettingsRoute,
  ),
  "/help": page("help", async () => (await import("#features/help/help-page.tsx")).HelpPage),
  "/welcome": page(
    "onboarding",
    async () => (await import("#features/onboarding/welcome-page.tsx")).WelcomePage,
  ),
};

/** All others, whose addresses need not come with the first load either. */
const further = page([], async () => (await import("./further-pages.tsx")).FurtherPage);

/** The page of a path. What a page shows (a day, a metric) is in the address's parameters. */
export function pageAt(path: string): AppPage {
  return (Object.hasOwn(pages, path) && pages[path]) || further;
}
