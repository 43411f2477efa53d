import { expect, test } from "./assisted.ts";

test.describe.configure({ timeout: 120_000 });

test("an answer can be stopped and asked for again, by keyboard, and a screen reader hears how it stands", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await chat.useModel();
  const status = chat.page.getByRole("status").filter({ hasText: /answer/ });
  llm.script.say("Word after word comes here, one at a time, until the very last of them. ".repeat(20));
  llm.faults.add({ kind: "slowChunks", milliseconds: 200 });
  await chat.question.fill("Hello");
  await chat.button("Ask").press("Enter");
  await expect(status).toHaveText("Writing the answer");
  await expect(chat.newest).toContainText("Word after");
  await expect(chat.button("Stop")).toBeFocused();
  await chat.page.keyboard.press("Enter");
  await expect(chat.newest).toContainText("Stopped before its end.");
  await expect(chat.newest).toContainText("Word after");
  await expect(chat.button("Ask")).toBeFocused();

  llm.faults.clear();
  llm.script.say("All of it at once.");
  await chat.button("Go on").press("Enter");
  await expect(chat.page.getByText("All of it at once.")).toBeVisible();
  await expect(status).toHaveText("The answer is there.");
});

test("a question whose page was closed before the first word of its answer can be asked again", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await chat.useModel();
  llm.faults.add({ kind: "slowFirstByte", milliseconds: 60_000 });
  await chat.put("Hello");
  await expect.poll(() => llm.requests.length).toBe(1);
  await expect(chat.page).toHaveURL(/conversation=/);
  await chat.page.reload();
  llm.faults.clear();
  llm.script.say("Here it is.");
  await expect(chat.page.getByText("The answer did not come.")).toBeVisible();
  await chat.button("Try again").click();
  await expect(chat.page.getByText("Here it is.")).toBeVisible();
  await expect(chat.page.getByText("The answer did not come.")).toHaveCount(0);
});
