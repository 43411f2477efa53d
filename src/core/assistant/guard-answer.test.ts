import { expect, test } from "vitest";
import { guardAnswer } from "./guard-answer.ts";

const diagnoses = [
  "You have depression.",
  "This is clinical burnout.",
  "It sounds like you have **generalised anxiety disorder**.",
  "You are suffering from chronic fatigue syndrome.",
  "These numbers suggest sleep apnea.",
  "You're clearly depressed.",
  "I think you are bipolar.",
  "Your pattern is consistent with overtraining syndrome.",
  "It looks like a classic case of ADHD.",
  "You do not have depression.",
  "Based on your HRV, I would diagnose you with insomnia.",
  "You probably\nhave PTSD.",
  "У вас депресія.",
  "Це клінічне вигорання.",
  "Схоже, у вас тривожний розлад.",
  "Ви страждаєте на безсоння.",
  "Ваші показники вказують на апное.",
  "У Вас немає депресії.",
  "Це класичний синдром хронічної втоми.",
  "Ви хворієте на анемію.",
  "شما افسردگی دارید.",
  "این فرسودگی بالینی است.",
  "شما به اختلال اضطراب مبتلا هستید.",
  "به نظر می‌رسد دچار بی‌خوابی مزمن شده‌اید.",
  "این‌ها نشانه‌های افسردگی است.",
  "شما افسرده هستید.",
  "Your data clearly shows you have burnout.",
  "You may have sleep apnea.",
  "I'm fairly certain it's insomnia.",
  "You appear to be clinically depressed.",
  "This pattern is typical of anxiety disorder.",
  "What you describe is major depressive disorder.",
  "You meet criteria for ADHD.",
  "Ви, ймовірно, маєте депресію.",
  "Я діагностую у вас вигорання.",
  "Ваш стан — це депресія.",
  "Ваш діагноз: безсоння.",
  "شما دچار افسردگی شده‌اید.",
  "احتمالاً افسردگی دارید.",
  "به نظرم این افسردگی است.",
  "This looks like burnout to me.",
  "You're burnt out.",
  "It seems you've developed an anxiety disorder.",
  "I'd say you have chronic insomnia.",
  "Everything points towards depression.",
  "Your resting heart rate means you have hyperthyroidism.",
  "У вас вигорання.",
  "Здається, у вас панічні атаки.",
  "Ваше виснаження — це клінічна депресія.",
  "شما به وضوح افسرده‌اید.",
  "این علائم بی‌خوابی مزمن است.",
];

const doses = [
  "Take 5 mg of melatonin an hour before bed.",
  "You should start magnesium supplements.",
  "I recommend 400 mg magnesium at night.",
  "Stop taking your medication.",
  "Try increasing your dose of sertraline.",
  "You could double the dose tonight.",
  "Consider switching to a different antidepressant.",
  "Skip your beta-blocker on training days.",
  "Maybe cut your sleeping pills in half.",
  "A typical dose is 3 mg.",
  "Ask your doctor, but take 10 mg of melatonin meanwhile.",
  "Talk to your doctor, but stop taking your medication now.",
  "Your doctor would say: stop your antidepressant.",
  "Walk more, and take an ibuprofen before training.",
  "It would be best to taper off your SSRI.",
  "Melatonin 3 mg before bed helps most people.",
  "Прийміть 5 мг мелатоніну перед сном.",
  "Стоп приймати антидепресанти.",
  "Припиніть приймати ліки.",
  "Варто збільшити дозу магнію.",
  "Спробуйте снодійне.",
  "Рекомендую пити вітамін D по 2000 МО.",
  "Можна перейти на інший препарат.",
  "Перестаньте пити таблетки.",
  "Подвойте дозу.",
  "۵ میلی‌گرم ملاتونین بخورید.",
  "دوز را بیشتر کن.",
  "مصرف دارو را قطع کنید.",
  "بهتر است منیزیم مصرف کنید.",
  "قرص خواب را نصف کنید.",
  "داروی خود را عوض کنید.",
  "Start with 1 mg melatonin and go up to 3 mg.",
  "You might want to come off your antidepressants.",
  "Ashwagandha, 600 mg daily, could help.",
  "Double up on magnesium.",
  "An extra pill won't hurt.",
  "Lower your sertraline to 25 mg.",
  "You could safely skip tonight's tablet.",
  "Пийте 400 мг магнію ввечері.",
  "Зменшіть дозу сертраліну вдвічі.",
  "Не приймайте більше таблетки.",
  "شبی ۳ میلی‌گرم ملاتونین کافی است.",
  "دارویتان را قطع کنید.",
  "قرص را نصف کن.",
  "Try melatonin, 1-3 mg.",
  "Increase magnesium to 500 mg.",
  "It's fine to stop your blood pressure medication.",
  "Half a tablet should be enough.",
  "Ask your doctor about it, and until then double the dose.",
  "Можете випити дві таблетки валеріани.",
  "Краще скасуйте антидепресанти.",
  "می‌توانید دو قرص بخورید.",
  "منیزیم روزی ۴۰۰ میلی‌گرم کافی است.",
];

const fine = [
  "Talk to a doctor if you have depression or think you might.",
  "If this goes on for two weeks, talk to your doctor.",
  "Your strain signals are above your usual.",
  "You slept 5 h, [1 h 20 min](cite:c2) below your usual.",
  "HRV 50 ms",
  "Your burnout risk is [42 %](cite:c3), up from [35 %](cite:c4).",
  "I can't tell whether you have depression; a doctor can.",
  "You have 3 short nights behind you. Take a break and go to bed 30 minutes earlier.",
  "Drink 500 ml of water after training and skip coffee after 14:00.",
  "You logged melatonin on 4 nights; on those you slept 20 min longer.",
  "On days when you take magnesium your HRV is [3 ms](cite:c9) higher.",
  "You noted 3 mg melatonin on Monday.",
  "Do not change your medication without talking to your doctor.",
  "Ask your doctor before changing any medication.",
  "Questions about supplements are for a pharmacist or your doctor.",
  "Your copenhagen burnout questionnaire was [62 points](cite:c1).",
  "This is not a diagnosis.",
  "Reduce your training load: start with two easy days.",
  "Stop work at six today. Try a short walk.",
  "It is the lowest value in 30 days.",
  "Stress was 4 of 5 and you had 2 workouts.",
  "That is more load than your usual: 12.4 against 9.8.",
  "Якщо у вас депресія або ви так думаєте, зверніться до лікаря.",
  "Ваш сон 5 год, це нижче за звичне.",
  "Ризик вигорання [42 %](cite:c3).",
  "Я не можу сказати, чи у вас депресія.",
  "Зробіть перерву та лягайте на 30 хвилин раніше.",
  "У ночі, коли ви пили магній, сон був довший на 20 хв.",
  "Не змінюйте ліки без розмови з лікарем.",
  "Припиніть роботу о шостій, спробуйте прогулянку.",
  "Пийте воду, а каву лише зранку.",
  "Варто збільшити час сну, зменшити навантаження.",
  "Це не діагноз.",
  "اگر افسردگی دارید با پزشک صحبت کنید.",
  "خواب شما ۵ ساعت بود، کمتر از معمول.",
  "خطر فرسودگی [۴۲٪](cite:c3) است.",
  "نمی‌توانم بگویم آیا افسردگی دارید.",
  "کمی استراحت کنید و ۳۰ دقیقه زودتر بخوابید.",
  "شب‌هایی که ملاتونین مصرف کردید ۲۰ دقیقه بیشتر خوابیدید.",
  "دارو را بدون مشورت با پزشک تغییر ندهید.",
  "قهوه را کمتر کنید و بیشتر راه بروید.",
  "این تشخیص نیست.",
  "I can't diagnose; if you feel low most days, a doctor can help.",
  "Depression and poor sleep often go together in studies.",
  "You took melatonin on 3 nights.",
  "Your doctor can tell you more about medication.",
  "Sleep was 6 h 10 min, 40 min below your usual.",
  "Try going to bed at 22:30 and drink less coffee.",
  "It is a sign of more load than usual.",
  "You have had 3 hard weeks.",
  "This is your highest stress since spring.",
  "Cut the late meetings and take a rest day.",
  "On days with magnesium your HRV was 2 ms higher; that may be chance.",
  "These are the days on which you noted alcohol.",
  "Сон 6 год, менше за звичний.",
  "Спробуйте лягати о 22:30.",
  "Це найвищий стрес за місяць.",
  "Про ліки говоріть із лікарем.",
  "Додайте прогулянку та день відпочинку.",
  "خواب شما کمتر از معمول است.",
  "درباره دارو با پزشک صحبت کنید.",
  "امشب زودتر بخوابید و کمتر کار کنید.",
  "این بیشترین استرس ماه است.",
  "Your numbers don't say whether this is burnout.",
  "Whether this is depression is for a doctor to say.",
  "You rated your energy 2 of 5.",
  "It's fine to stop early today.",
  "Half an hour more sleep should be enough to test it.",
  "Increase your time in bed by 30 minutes.",
  "Days with medication noted: 4.",
  "Ваші дані не кажуть, чи це вигорання.",
  "Можете лягти на годину раніше.",
  "داده‌ها نمی‌گویند آیا این فرسودگی است.",
  "می‌توانید امشب زودتر بخوابید.",
];

test.each(diagnoses)("a diagnosis is withheld: %s", (text) => {
  expect(guardAnswer(text)).toEqual({ text: "[withheld:diagnosis]", withheld: ["diagnosis"] });
});

test.each(doses)("advice on medicine is withheld: %s", (text) => {
  expect(guardAnswer(text).withheld).toEqual(["dose"]);
});

test.each(fine)("an answer stays: %s", (text) => {
  expect(guardAnswer(text)).toEqual({ text, withheld: [] });
});

test("only the sentence goes; marks of lists and headings stay", () => {
  const text = [
    "## What I see",
    "Your HRV is [48 ms](cite:c1). You have depression. Sleep was 6.5 h.",
    "",
    "- You should take 5 mg of melatonin.",
    "1. Go to bed earlier. Take 400 mg magnesium. Walk.",
  ].join("\n");
  expect(guardAnswer(text)).toEqual({
    text: [
      "## What I see",
      "Your HRV is [48 ms](cite:c1). [withheld:diagnosis] Sleep was 6.5 h.",
      "",
      "- [withheld:dose]",
      "1. Go to bed earlier. [withheld:dose] Walk.",
    ].join("\n"),
    withheld: ["diagnosis", "dose"],
  });
});

test("emphasis stays balanced", () => {
  expect(guardAnswer("**You have depression.** Sleep more.").text).toBe(
    "**[withheld:diagnosis]** Sleep more.",
  );
  expect(guardAnswer("**You have depression.**").text).toBe("**[withheld:diagnosis]**");
  expect(guardAnswer("*You* have depression.").text).toBe("[withheld:diagnosis]");
});

test("what doesn't show, emphasis and letters that look alike do not hide it", () => {
  expect(guardAnswer("You have de\u200bpres\u00adsion.").withheld).toEqual(["diagnosis"]);
  expect(guardAnswer("You __have__ *depression*").withheld).toEqual(["diagnosis"]);
  expect(guardAnswer("Yоu hаve dеpression").withheld).toEqual(["diagnosis"]);
  expect(guardAnswer("شما افسردگي دارید").withheld).toEqual(["diagnosis"]);
});

test("guarding twice is guarding once", () => {
  for (const text of [...diagnoses, ...doses, ...fine]) {
    const once = guardAnswer(text).text;
    expect(guardAnswer(once)).toEqual({ text: once, withheld: [] });
  }
});

test("very long answers take no time to speak of", () => {
  for (const part of ["take ", "you have ", "5 mg ", "a. ", "\n- ", "شما ", "прийміть ", "["]) {
    const long = part.repeat(20_000);
    expect(guardAnswer(long).text).toBe(long);
  }
});
