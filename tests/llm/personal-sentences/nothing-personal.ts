/** Sentences without personal data, a line each, as persons and the assistant write them: all of it stays. */
export const nothingPersonal = `
Why am I so tired this week?
HRV 58 ms, resting heart rate 52 bpm, recovery 71 %
Slept 7 h 40 min, in bed 8 h 15 min, 3 of 5 nights above my usual
My HRV was 58 60 62 59 61 55 48 on the last seven nights
Walked 12,450 steps, burned 10450 kJ, ran 10 km in 52:31
Bed at 23:15, up at 06:40, nap 13:00-13:25
I drank 2 coffees on Monday and 3 on Tuesday
Is Sunday worse than Saturday for my sleep?
Compare March with April please
What was my average strain in the last 30 days against the year before?
Your HRV is [58 ms](cite:c3), below [your usual](cite:c12) of the last 60 days.
**Sleep** was short: [6 h 10 min](cite:c1). **Strain** was high.
## Your week
- Recovery: [64 %](cite:c2), up from [58 %](cite:c4)
- Stress: 4 of 5 on 3 days
{"cite":"c3","text":"58 bpm","daysAgo":14,"from":-30,"to":0}
{"metric":"hrvRmssd","days":30,"against":"usual","change":-4.25,"low":-7.1,"high":-1.0}
Does alcohol change my REM sleep? I had wine 4 times.
My boss shouted at me and my stress went to 5
The doctor said rest. My wife agrees.
I feel exhausted, empty and cynical about work
Skin temperature +0.4 °C, respiratory rate 15.2 rpm, SpO2 96.5 %
From 2019 to 2026 my resting heart rate fell by 6 bpm
I sleep worse on call. Why? Since when?
CBI 62.5 points, WHO-5 48
My WHOOP, Garmin and Oura disagree by 12 ms
I work from 9 to 5, then 3 hours of e-mail
It will pass, I hope. May I ask why?
On the road 5 hours, in the office 9
A score of 3/5 today and 7/10 yesterday
1. Go to bed at 22:30. 2. Drink less coffee. 3. Walk 20 minutes.
I read two books in English and one in Ukrainian
After the burnout in 2023 I work 32 hours a week
Zone 2 training 45 min, HR 120-135
My usual is 7.5 h; last night 5.25 h
Recovery 20 30 40 50 60 70 80
0.25, 0.5, 0.75 and 1.0333333333
Please explain: is 40 ms low for me?
Interval 95 %: 12 to 34
I'm fine. Really? No. Not at all
Training on 12 of the last 14 days, 1,234 kJ on average
What should I do before the exam? Sleep more?
Чому я так втомлююся цього тижня?
ВСР 58 мс, пульс 52, відновлення 71 %, стрес 4 з 5
Спала 7 год 40 хв, лягла о 23:15, прокинулася о 6:40
Порівняй березень із квітнем, будь ласка
Чи гірший понеділок за п'ятницю? Так, на 12 %.
Начальник кричав, тому стрес 5, а сон 5,5 години
Пройшла 12 450 кроків і пробігла 10 км за 52:31
Як Ви думаєте, що мені робити? Дякую Вам.
Ваша ВСР [58 мс](cite:c3), нижча за [звичну](cite:c12)
Тому я не сплю. Тим часом робота росте. Люди злі. Дані погані.
Свята минули, а сил немає. Вік не той. Дім шумний.
Втомлена, злa, без сил. Нічого не хочу
З 9 до 18 працюю, потім ще 3 години пошти
Чи змінює алкоголь фазу REM? Пив вино 4 рази
WHOOP і Garmin показують різне: 58 і 62 мс
Українською, будь ласка. Англійську я теж розумію
Надія є, віра теж, любові мало
Лікар сказав відпочити два тижні
Рік тому було краще: 62 мс проти 48 мс
Середнє за 30 днів 48,5 мс, від 41 до 56
Уночі шумно, зранку важко. Чому? Бо не висипаюся.
Олія, хліб і кава. Площа велика. Цікавий роман, читаю перед сном
чому این هفته не працює? жартую
چرا این هفته این‌قدر خسته‌ام؟
HRV ۵۸ میلی‌ثانیه، ضربان ۵۲، بازیابی ۷۱٪
دیشب ۷ ساعت و ۴۰ دقیقه خوابیدم و ساعت ۲۳:۱۵ به رختخواب رفتم
استرس ۴ از ۵ بود و انرژی ۲ از ۵
رئیسم داد زد و حالم بد شد
همکارم مریض شده و کارم زیاد است
دکتر گفت استراحت کن
آیا دوشنبه از جمعه بدتر است؟
۱۲٬۴۵۰ قدم راه رفتم و ۱۰ کیلومتر دویدم
اسفند را با فروردین مقایسه کن
ضربان قلبم [۵۸ bpm](cite:c3) است، کمتر از [معمول](cite:c12)
امید دارم بهتر شود و آرام شوم
چای شیرین خوردم و ساعت ۱۲ می‌خوابم
ساعت ۱۲ می خوابم و ۷ بیدار می شوم
خیابان شلوغ است و نمی‌توانم بخوابم
از ۹ تا ۱۷ کار می‌کنم و بعد ۳ ساعت ایمیل
علی‌رغم خواب کافی خسته‌ام
میانگین ۳۰ روز ۴۸٫۵ بود، بین ۴۱ و ۵۶
سال میلادی یا شمسی فرقی ندارد
بهار بهتر بودم، پاییز بدتر
`;
