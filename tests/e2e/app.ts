import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, chromium, type Page } from "@playwright/test";
import { chromiumOptions } from "./chromium.ts";
import { type Served, serveBuild } from "./serve.ts";

/** How a test's browser looks at the app. */
export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
}

/** The app in a browser with storage of its own that outlives a restart. */
export class App {
  readonly url: string;
  readonly #profile: string;
  readonly #look: Look;
  readonly #violations: string[] = [];
  #context: BrowserContext | undefined;

  constructor(url: string, profile: string, look: Look) {
    this.url = url;
    this.#profile = profile;
    this.#look = look;
  }

  /** Starts the browser, again after `closeBrowser` with everything it had stored. */
  async startBrowser(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...chromiumOptions(),
      baseURL: this.url,
      locale: "en-GB",
      timezoneId: "Europe/Kyiv",
      serviceWorkers: "allow",
      acceptDownloads: true,
      viewport: this.#look.viewport ?? { width: 390, height: 844 },
      colorScheme: this.#look.colorScheme ?? "light",
    });
    this.#context.setDefaultTimeout(15_000);
    await this.#context.addInitScript(noteViolations);
    this.#context.on("console", (message) => {
      if (/VIOLATION|Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) {
        this.#violations.push(message.text());
      }
    });
    this.#context.on("weberror", (error) => this.#violations.push(String(error.error())));
  }

  async closeBrowser(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error("The browser is closed");
    return this.#context;
  }

  /** Opens an address in the first tab, or in a new one. */
  async open(address: string, options: { readonly newTab?: boolean } = {}): Promise<Page> {
    const [first] = this.context.pages();
    const page = first && !options.newTab ? first : await this.context.newPage();
    await page.goto(address);
    await page.getByRole("navigation").waitFor();
    return page;
  }

  /** Cuts the network, for the service worker too. */
  async goOffline(offline = true): Promise<void> {
    await this.context.setOffline(offline);
  }

  /** What the browser refused by the security policy, and errors nobody caught. */
  get violations(): readonly string[] {
    return this.#violations;
  }
}

/** Runs in the page before anything else. */
function noteViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`VIOLATION ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
}

/** Waits until the installed service worker holds the whole app and serves this page. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    });
  });
}

interface TestFixtures {
  readonly look: Look;
  /** Whether the test changes what is served, and so has a server to itself. */
  readonly ownServer: boolean;
  readonly served: Served;
  readonly app: App;
}

export const test = base.extend<TestFixtures, { readonly sharedServer: Served }>({
  sharedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const served = await serveBuild();
      await use(served);
      await served.close();
    },
    { scope: "worker" },
  ],
  look: [{}, { option: true }],
  ownServer: [false, { option: true }],
  served: async ({ sharedServer, ownServer }, use) => {
    const served = ownServer ? await serveBuild() : sharedServer;
    await use(served);
    if (ownServer) await served.close();
  },
  app: async ({ served, look }, use) => {
    const profile = await mkdtemp(join(tmpdir(), "fire-rescued-profile-"));
    const app = new App(served.url, profile, look);
    await app.startBrowser();
    await use(app);
    await app.closeBrowser();
    await rm(profile, { recursive: true, force: true });
  },
});

export { expect } from "@playwright/test";
