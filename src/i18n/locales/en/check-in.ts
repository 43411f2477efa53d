import type { Rating } from "#core/model/rating.ts";
import { plural } from "../../plural.ts";

/** What stands on the first card. It comes with the first load, so the sheet has its own texts. */
export const checkIn = {
  question: "How are you?",
  oneTap: "one tap saves",
  anotherTap: "a tap adds another",
  mood: { 1: "Awful", 2: "Low", 3: "Okay", 4: "Good", 5: "Great" } satisfies Record<Rating, string>,
  saved: "Saved.",
  moodAt: (mood: string, time: string) => `${mood}, ${time}`,
  latest: (mood: string, time: string) => `Latest: ${mood}, ${time}`,
  countToday: (count: number, number: string) =>
    `${number} ${plural(count, { one: "check-in", other: "check-ins" })} today`,
  details: "Details",
  failed: {
    storageFull:
      "This tap was not saved: the device has no space left. What you logged before is safe. Free some space, then tap again.",
    storageUnavailable:
      "This tap was not saved: the browser's storage does not answer. What you logged before is untouched. Close other tabs of this app, reload, then tap again.",
  },
};
