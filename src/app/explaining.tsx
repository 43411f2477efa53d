import { lazy, Show, Suspense } from "solid-js";
import { type LocalDay, parseLocalDay } from "#core/time.ts";
import { loadTexts } from "#i18n/texts.ts";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";

const ExplainSheet = lazy(async () => {
  const [module] = await Promise.all([
    import("#features/explain/explain-sheet.tsx"),
    loadTexts("explain", "metric", "factor"),
  ]);
  return { default: module.ExplainSheet };
});

/**
 * Where a number of this page came from: a sheet with an address of its own
 * (`?explain=restingHeartRate&of=2026-11-20`), so that numbers are plain links and the back button closes it.
 * It belongs beside the page's own suspense, not in it: what a page still loads takes all of its parts out of
 * the document for a moment, and a dialog that was out is no longer modal.
 */
export function Explaining(props: { today: LocalDay }) {
  const close = () => navigate(hereWith({ explain: undefined, of: undefined }), { replace: true });
  return (
    <Show when={searchParam("explain")}>
      {(about) => (
        <Suspense>
          <ExplainSheet
            about={about()}
            day={parseLocalDay(searchParam("of") ?? "") ?? props.today}
            close={close}
          />
        </Suspense>
      )}
    </Show>
  );
}
