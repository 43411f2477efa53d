import { lazy, Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { AssistantPage } from "#features/assistant/assistant-page.tsx";
import { loadTexts } from "#i18n/texts.ts";

const FirstLines = lazy(async () => {
  const [module] = await Promise.all([import("#features/help/first-lines.tsx"), loadTexts("help")]);
  return { default: module.FirstLines };
});

/** The assistant, which knows whom to call when that is what is needed. */
export function AssistantRoute(props: { today: LocalDay }) {
  return (
    <AssistantPage
      today={props.today}
      lines={
        <Suspense>
          <FirstLines />
        </Suspense>
      }
    />
  );
}
