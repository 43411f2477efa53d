/** Where this page stands between the version it runs and the newest one. */
export type UpdateState = "current" | "waiting" | "switching" | "replaced" | "reloading";

/** What the controller moves. */
export interface UpdateHost {
  /** Tells the waiting version to take over. */
  activateWaiting(): void;
  /** Whether the new version has not even begun to take over. */
  isStillWaiting(): boolean;
  reload(): void;
  /** Whether a reload would lose anything or be noticed. */
  canReloadUnseen(): boolean;
  after(milliseconds: number, work: () => void): void;
  show(state: UpdateState): void;
}

/** iOS at times never says that the new version took over; then the page is loaded anew all the same. */
const PATIENCE = 3000;

/** While the old version is still busy, loading anew would only bring it back; but not for ever. */
const MOST_WAITS = 10;

/**
 * Brings a new version in without taking anything from the person.
 *
 *            found            asked               switched, or silence for 3 s
 *   current ───────> waiting ───────> switching ─────────────────────────> reloading
 *      │                │                                                      ^
 *      │    switched    │                   asked, moved on, or unseen         │
 *      └────────────────┴──────────> replaced ─────────────────────────────────┘
 *        (another window asked)
 *
 * In `replaced` this page still runs the old version, whose lazy parts are gone from the cache: what is
 * on the screen stays until the person goes somewhere, and the new version opens there. `reloading` is
 * final, so a page reloads once only.
 */
export class UpdateController {
  #state: UpdateState = "current";
  readonly #host: UpdateHost;

  constructor(host: UpdateHost) {
    this.#host = host;
  }

  /** A new version is installed and waits. */
  found(): void {
    if (this.#state === "current") this.#become("waiting");
  }

  /** The person wants the new version now. */
  asked(): void {
    if (this.#state === "replaced") this.#reload();
    if (this.#state !== "waiting") return;
    this.#become("switching");
    this.#takeOver(MOST_WAITS);
  }

  /** Another version took over this page. */
  switched(): void {
    if (this.#state === "switching") this.#reload();
    if (this.#state !== "current" && this.#state !== "waiting") return;
    this.#become("replaced");
    this.unseen();
  }

  /** The person went to another address of the app: what they left is saved or given up. */
  movedOn(): void {
    if (this.#state === "replaced") this.#reload();
  }

  /** The page may have gone out of sight. */
  unseen(): void {
    if (this.#state === "replaced" && this.#host.canReloadUnseen()) this.#reload();
  }

  #takeOver(waits: number): void {
    this.#host.activateWaiting();
    this.#host.after(PATIENCE, () => {
      if (this.#state !== "switching") return;
      if (waits > 1 && this.#host.isStillWaiting()) this.#takeOver(waits - 1);
      else this.#reload();
    });
  }

  #reload(): void {
    this.#become("reloading");
    this.#host.reload();
  }

  #become(state: UpdateState): void {
    this.#state = state;
    this.#host.show(state);
  }
}
