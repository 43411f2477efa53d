import { createRoot, createSignal } from "solid-js";

/**
 * Whether the server has said that it has no model, for as long as the page is open: it isn't asked again
 * with each question, and a server that was given one since is found with the next page.
 */
export const [isUnconfigured, setUnconfigured] = createRoot(() => createSignal(false));
