import { ErrorBoundary, onCleanup, onMount, Show } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import { type LocalDay, parseLocalDay } from "#core/time.ts";
import { checkInSheet } from "#i18n/locales/en/check-in-sheet.ts";
import { texts } from "#i18n/texts.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { justSaved, setJustSaved } from "./create-quick-check-in.ts";
import { EntrySheet } from "./entry-sheet.tsx";
import { NewSheet } from "./new-sheet.tsx";

/** The check-in sheet of an address: a new check-in, of today or a past day, or one that is there. */
export function CheckInSheet(props: {
  /** "new" or the id of a check-in. */
  entry: string;
  /** The day of a new one, `YYYY-MM-DD`; today when it is absent or no date. */
  day: string | undefined;
  today: LocalDay;
  close: () => void;
}) {
  const day = () => (props.day === undefined ? undefined : parseLocalDay(props.day));
  const id = () => (props.entry === "new" ? undefined : (props.entry as RecordId));
  const made = () => {
    const entry = justSaved();
    return entry?.id === props.entry ? entry : undefined;
  };
  // The first question goes over into the rest without the sheet rising twice.
  const wasNew = props.entry === "new";
  onCleanup(() => setJustSaved(undefined));
  return (
    <ErrorBoundary fallback={(error) => <Unreadable error={error} close={props.close} />}>
      <Show
        when={id()}
        keyed
        fallback={<NewSheet day={day() ?? props.today} today={props.today} close={props.close} />}
      >
        {(known) => (
          <EntrySheet id={known} made={made()} still={wasNew} today={props.today} close={props.close} />
        )}
      </Show>
    </ErrorBoundary>
  );
}

function Unreadable(props: { error: unknown; close: () => void }) {
  onMount(() => reportError(props.error));
  const t = texts("check-in-sheet", checkInSheet);
  return (
    <Sheet title={t.missingTitle} closeLabel={t.close} onClose={props.close}>
      <Notice kind="problem">{t.unreadable}</Notice>
    </Sheet>
  );
}
