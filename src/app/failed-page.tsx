import { shell } from "#i18n/locales/en/shell.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Page } from "#ui/page/page.tsx";

/** What stands in for a page that threw. The error is kept for whoever reads a report. */
export function FailedPage(props: { error: unknown; retry: () => void }) {
  const t = texts("shell", shell).failed;
  reportError(props.error);
  return (
    <Page title={t.title}>
      <p role="alert">{t.body}</p>
      <Button kind="primary" onClick={() => props.retry()}>
        {t.retry}
      </Button>
    </Page>
  );
}
