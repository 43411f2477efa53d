import * as v from "valibot";

/** What POST whoop-disconnect is asked with; the answer is empty. */
export const whoopDisconnectRequest = v.object({
  /** Whether the records that came from WHOOP stay. */
  keep_data: v.boolean(),
});
