import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

/** How fast an import is, the benchmark says; here a busy machine may take its time. */
const PATIENCE = { timeout: 90_000 };

/** The page that brings a WHOOP export in. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/import");
    await expect(this.page.getByRole("heading", { level: 1, name: "Import from WHOOP" })).toBeVisible();
  }

  /** Chooses a file and waits for what was found in it. */
  async choose(name: string, bytes: Uint8Array): Promise<void> {
    // From the disk, as a person's file comes: bytes would be decoded in the page, on its main thread.
    const folder = await mkdtemp(join(tmpdir(), "fire-rescued-file-"));
    try {
      const path = join(folder, name);
      await writeFile(path, bytes);
      await this.page.locator('input[type="file"]').setInputFiles(path);
      await expect(this.preview).toBeVisible({ timeout: 30_000 });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What was found, before anything is saved. */
  get preview() {
    return this.page.getByRole("region", { name: "What was found" });
  }

  async confirm(): Promise<void> {
    await this.page.getByRole("button", { name: "Save to this device" }).click();
  }

  /** Waits until everything is saved. */
  async done(): Promise<void> {
    await expect(this.page.getByText("Imported", { exact: true })).toBeVisible(PATIENCE);
  }

  /** Takes back what was just saved. */
  async undo(): Promise<void> {
    const result = this.page.getByRole("region", { name: "Import from WHOOP" });
    await result.getByRole("button", { name: "Undo" }).click();
    await expect(this.page.getByText("Taken back.")).toBeVisible(PATIENCE);
  }
}
