import { createSignal, Show } from "solid-js";
import { database } from "#data/current-database.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { install } from "#i18n/locales/en/install.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { InstallCard } from "./install-card.tsx";

/** Offers once to put the app on the home screen. Any answer is the last: Settings has it from then on. */
export function InstallOffer() {
  const t = texts("install", install);
  const [answered, setAnswered] = createSignal(false);
  const answer = () => {
    setAnswered(true);
    // Where nothing can be stored the offer comes again, which is the smaller harm.
    void saveSetting(database(), "installOffered", true, Date.now());
  };
  return (
    <Show when={!answered()}>
      <InstallCard answered={answer} decline={<Button onClick={answer}>{t.notNow}</Button>} />
    </Show>
  );
}
