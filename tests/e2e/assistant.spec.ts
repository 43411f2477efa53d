import { expect, test } from "./assisted.ts";
import { Device } from "./page-models/device.ts";
import { ModelAssistant } from "./page-models/model-assistant.ts";
import { Person } from "./person.ts";
import { bringInSeason } from "./season.ts";

// One server, one provider and one Deno for all of them.
test.describe.configure({ mode: "default", timeout: 120_000 });

const BY_DEVICE = "Written on this device, without AI";
const BY_MODEL = "make-believe, an AI. It can be wrong.";

test("a question is answered on the device until the model is switched on, then by it, with numbers to tap, and one asked offline is answered when back", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await bringInSeason(chat.page);
  await phone.installed();
  const violations = phone.app.violations.length;
  const question = "Why am I so tired this week?";

  await chat.putAnew(question);
  await expect(await chat.answered(1)).toContainText(BY_DEVICE);
  expect([chat.sent, llm.requests]).toEqual([[], []]);

  await chat.open();
  await chat.question.fill(question);
  const shown = await chat.readPayload();
  expect([chat.sent, llm.requests]).toEqual([[], []]);
  await chat.switchOn();
  llm.faults.add({ kind: "slowChunks", milliseconds: 30 });
  await chat.button("Ask").click();
  const writing = chat.page
    .getByRole("article", { name: "Answer" })
    .and(chat.page.locator("[aria-busy=true]"));
  await expect(writing).toContainText(/\w+ \w+/);
  const answer = await chat.answered(1);
  await expect(answer).toContainText(BY_MODEL);
  expect(chat.sent[0]).toBe(shown);
  expect(llm.requests.length).toBe(chat.sent.length);
  llm.faults.clear();

  const chip = answer.getByRole("link").first();
  const metric = new URL((await chip.getAttribute("href")) ?? "", "http://app").searchParams.get("metric");
  const conversation = chat.page.url();
  await chip.click();
  await expect(chat.page.getByRole("heading", { level: 1, name: "Trends" })).toBeVisible();
  expect(new URL(chat.page.url()).searchParams.get("metric")).toBe(metric);

  await phone.goOffline();
  await chat.reopen(conversation);
  const before = chat.sent.length;
  await chat.put("How did I sleep in the last days?");
  await expect(await chat.answered(2)).toContainText(BY_DEVICE);
  await expect(chat.page.getByText("Will be asked when you are online.")).toBeVisible();
  expect(chat.sent.length).toBe(before);
  await phone.goOnline();
  await expect(await chat.answered(3)).toContainText(BY_MODEL);
  await expect(chat.newest.getByRole("link").first()).toBeVisible();
  await expect(chat.page.getByText("Will be asked when you are online.")).toHaveCount(0);
  expect(phone.app.violations.slice(violations)).toEqual([]);
  expect(chat.elsewhere()).toEqual([]);
});

test("words of crisis bring help up before anything else, and nothing is sent", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await chat.useModel();
  for (const [index, words] of ["I want to die", "Я не хочу жити", "می‌خواهم بمیرم"].entries()) {
    await chat.putAnew(words);
    await expect(
      chat.page.getByRole("heading", { name: "You don't have to carry this alone" }),
      `${index}`,
    ).toBeVisible();
    await expect(chat.page.getByRole("link", { name: "Help now" }).first()).toBeVisible();
  }
  await expect(chat.answers).toHaveCount(0);
  expect([chat.sent, llm.requests]).toEqual([[], []]);
});

test("what a model said of a chart or of the week is there again without asking anybody", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await bringInSeason(chat.page);
  await chat.useModel();
  const ofChart = "/trends?metric=recovery&range=30";
  await chat.page.goto(ofChart);
  await chat.button("Say more").click();
  await expect(chat.page.getByText(BY_MODEL)).toBeVisible();
  await chat.open();
  await chat.button("Look at my week").click();
  await chat.button("Say more").click();
  await expect(chat.page.getByText(BY_MODEL)).toBeVisible();
  expect([chat.sent.length, llm.requests.length]).toEqual([2, 2]);

  await chat.page.goto(ofChart);
  await expect(chat.page.getByText(BY_MODEL)).toBeVisible();
  await expect(chat.button("Say more")).toHaveCount(0);
  await chat.open();
  await chat.button("Look at my week").click();
  await expect(chat.page.getByText(BY_MODEL)).toBeVisible();
  expect([chat.sent.length, llm.requests.length]).toEqual([2, 2]);
});

test("an answer that is cut off keeps what came, and can be asked for again", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await chat.useModel();
  llm.script.say("The first words arrive, and then the connection ends before the last of them do.");
  llm.faults.add({ kind: "cut", times: 1 });
  await chat.put("Hello");
  const answer = await chat.answered(1);
  await expect(answer).toContainText("The first words arrive");
  await expect(answer).not.toContainText("last of them");
  await expect(
    chat.page.getByText("The answer was cut off on its way. What came so far is kept."),
  ).toBeVisible();
  await chat.page.reload();
  await expect(chat.newest).toContainText("The first words arrive");
  llm.script.say("Now all of it is here.");
  await chat.page
    .getByRole("button", { name: /^(Go on|Try again)$/ })
    .first()
    .click();
  await expect(chat.page.getByText("Now all of it is here.")).toBeVisible();
});

test("a provider that is down, busy or refuses is said in plain words, and the question is kept", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await chat.useModel();
  llm.faults.add({ kind: "overloaded" });
  await chat.put("Hello");
  await expect(chat.page.getByText(/The AI provider did not answer\. Your question is kept/)).toBeVisible({
    timeout: 30_000,
  });
  llm.faults.clear();
  await chat.button("Try again").first().click();
  await chat.answered(1);
  llm.faults.add({ kind: "refusal" });
  await chat.putAnew("Hello again");
  await expect(chat.page.getByText(/The model declined to answer this/)).toBeVisible();
});

test("where the server has no provider the page says so, and the device answers", async ({ served }) => {
  const phone = await Device.start(served.url);
  const person = await Person.signUp(served.url, "no-provider");
  await phone.signIn(person);
  const chat = new ModelAssistant(phone.page);
  await chat.useModel();
  await chat.put("How did I sleep?");
  await expect(chat.page.getByText(/This server has no AI model set up/).first()).toBeVisible();
  await expect(await chat.answered(1)).toContainText(BY_DEVICE);
  await phone.close();
});
