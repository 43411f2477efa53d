import { type Component, lazy } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { loadTexts } from "#i18n/texts.ts";

/** A page. It is told the day, which moves on while the app stays open. */
export type AppPage = Component<{ today: LocalDay }>;

/** A page that is loaded, with its texts, when it is first opened. */
export function page(features: string | readonly string[], load: () => Promise<AppPage>): AppPage {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadTexts(...[features].flat())]);
    return { default: component };
  });
}
