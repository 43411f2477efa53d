import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import { devicePreference } from "#data/device-preferences.ts";
import { setting } from "#data/setting-repository.ts";
import type { Answerer } from "./assistant.ts";
import { availabilityOf } from "./browser-models.ts";
import type { Surroundings } from "./surroundings.ts";
import { isUnconfigured } from "./unconfigured.ts";

/** Who answers a question in a language that is asked now. */
export async function whoAnswers(around: Surroundings, language: AssistantLanguage): Promise<Answerer> {
  if (around.isSample) return { by: "narrator", because: "sample" };
  if (devicePreference("browserModel") === "on") {
    const available = await availabilityOf(around.browser, language);
    if (available === "available") return { by: "browser" };
  }
  if ((await setting(around.db, "assistantOn")) !== true) return { by: "narrator", because: "off" };
  if (!around.account) return { by: "narrator", because: "noAccount" };
  if (isUnconfigured()) return { by: "narrator", because: "notConfigured" };
  return around.isOnline() ? { by: "model" } : { by: "narrator", because: "offline" };
}
