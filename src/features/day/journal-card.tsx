import type { JournalAnswer } from "#core/model/whoop.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";

/** The answers given in WHOOP's journal, in its own words. */
export function JournalCard(props: { answers: readonly JournalAnswer[] }) {
  const t = texts("day", english).journal;
  const facts = () =>
    props.answers.map(({ question, yes, note }) => ({
      name: question,
      value: yes ? t.yes : t.no,
      ...(note ? { remark: note } : {}),
    }));
  return (
    <Card heading={t.heading}>
      <FactList facts={facts()} />
    </Card>
  );
}
