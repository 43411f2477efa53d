import * as v from "valibot";

/** What POST whoop-connect is asked with: the page of the app that a person comes back to, as a path. */
export const whoopConnectRequest = v.object({ return_to: v.pipe(v.string(), v.maxLength(500)) });

/** What it answers. */
export const whoopConnectAnswer = v.object({
  /** Where the person says yes; to be opened as a page. */
  authorize_url: v.pipe(v.string(), v.url()),
  /** Whether that is a make-believe WHOOP with generated people. */
  demo: v.boolean(),
});

/** How a person comes back: the value of `whoop` in the address of the page that they asked for. */
export const whoopConnectOutcome = v.picklist([
  "connected",
  // The person said no.
  "refused",
  // The address of consent was too old, was used before, or is not one of ours.
  "expired",
  // This WHOOP account is connected to somebody else here.
  "taken",
  // WHOOP did not answer as it should; trying again may help.
  "failed",
]);

/** See {@link whoopConnectOutcome}. */
export type WhoopConnectOutcome = v.InferOutput<typeof whoopConnectOutcome>;
