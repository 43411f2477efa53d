/** The first half was written before the sieve knew names, dates and addresses, the second after it was mended with the first; each was counted before anything was mended with it. See personal-corpus.ts for the marks. */
export const heldOut = `
Ever since {Imogen} joined the team my <recovery is under 40 %>
{Desmond} called at <6 am> again, <slept 4.5 hours>
ugh, {rebecca} from sales again, <stress 5 of 5>
I cried in front of Dr. {Abernathy} today
my ex {Lorenzo} texted, <heart rate 96 bpm> for an hour
our CTO ({Tobias Engström}) wants it by <Friday>
Mrs {Pemberton} complained about me
grandpa {Walter} is in hospital, <energy 1 of 5>
It was {Aoife}'s turn to be on call but I did it
had a beer with {Kwame} and {Ingrid}, <HRV 41 ms>
is it {Beatrix} who stresses me or the <night shifts>?
My landlord {Yusuf Demir} raised the rent
{Svetlana} says hi
you can mail {hr-desk@northwind-traders.co.uk} about my <sick days>
{beatrix.kiddo AT outlook DOT com} is my address
ring {0131 496 0042} for the <sleep> clinic
{+1 (646) 555 0119} wakes me at <5 am>
try {07700900461}
{7 Acacia Avenue, Leeds, LS1 4AP} has thin walls, <awake 71 min>
They sent it to {Flat 12, 3 Marlowe Court}
we live near {Kottbusser Damm 101}, <sleep 5 h 50 min>
prescription no. {RX 7781923}
my MRN: {MRN0048812}
account {12-34-56 98765432} is empty, <stress 4>
ping me {@desmond_oo}
pictures: {photos.app.goo.gl/Ab3kLm9}
Surgery was on {the 3rd of February 2026}
{Sept 5} to {Sept 19} I was away, <HRV 66 ms>
the exam is {2026/12/05}
{19-04-2026}: <mood 1>
{Feb 29, 2024} was when it started
Моя шефиня {Таміла} не дає спокою, <стрес 5>
{Еліна} захворіла, і я взяла її зміни, <сон 4 год>
Розмовляв з {Кирилом Бойчуком}, <пульс 92>
{Володимиру} подобається, а я <не сплю>
наш директор {Гриценко Ростислав Юхимович} кричить
дядько {Степан} у лікарні, <енергія 1>
пані {Стефанія} з бухгалтерії дзвонить о <сьомій>
{Лук'ян} і {Дарина} гучні сусіди, <сон 5 год>
{соломія} мене втомлює
пишіть на {d.hrytsenko@meta.ua}
мій телефон {(097) 555 12 34}, дзвоніть до <20:00>
{+380-93-222-11-00} будить мене
живемо на {вул. Січових Стрільців, 77}, <сон 5 год>
{Харків, проспект Науки 9а, кв. 41} поруч метро
народився {5 серпня 1990}
{28.02.2026} захворіла, <ВСР 35 мс>
посвідчення {ВН 552817}
код {4417 1234 5678 9113} на картці
від {17 жовтня} працюю вночі, <сон 5 год>
همکارم {نازنین} استعفا داد، <استرس ۵>
آقای {قاسمی} هر شب زنگ می‌زند
دیروز {بابک} و {پریسا} آمدند، <۵ ساعت خواب>
پدرم {اسماعیل} بیمارستان است
خانم مهندس {زارعی} پروژه را عقب انداخت
دکتر {فرهاد شکیبا} گفت <استراحت کن>
{کوروش} همیشه دیر می‌آید
ایمیل {m.ghasemi1990@yahoo.com}
تلفنم {۰۹۳۶-۱۱۱-۲۲۳۳} را بگیر
شماره ثابت {۰۳۱ ۳۲۲۲ ۱۱۰۰}
آدرس: {شیراز، خیابان زند، کوچه ۱۴، پلاک ۷}
از {۲۳ آبان} <۵ ساعت> می‌خوابم
{۱۴۰۵/۰۲/۱۵} جراحی داشتم
تولدم {۳ تیر ۱۳۷۰} است
کد ملی {۱۲۳-۴۵۶۷۸۹-۰} را خواستند
ok so yesterday my team lead {Przemek} basically told me I'm slow, <HRV 39 ms>
me and {Lexi} broke up, slept <3 hours>
Had therapy w/ Dr {Okafor}, felt better, <stress 2 of 5>
{Tunde}: can you finish it tonight? me: no. <strain 17>
the new guy ({Fyodor}) plays music all day
cc {priyanka.s@corp.example.in} she wanted my <sleep data>
pls send to {j_doe (at) gmail}
my gf's number {0044 7700 900 123}, she tracks my <sleep> too
ext. {221}, ask for {Hannelore}
I moved to {Lisbon} in spring and <sleep got better>
flat at {5/2 Gilmore Place, Edinburgh EH3 9NW}, neighbours loud till <2 am>
{88 Nguyen Hue Blvd} was the hotel, <awake 90 min>
driver's license {D123-4567-8901}
booking {XK7QPL92} for the retreat
my IP is {2001:0db8:85a3:0000:0000:8a2e:0370:7334}
ssn {123 45 6789}
dob {4/17/91}, usual <HRV 55>
started SSRIs {Jan 3rd 2025}
on the {12th of Sept.} I fainted after <10 km>
Sunday {7 June} was awful, <recovery 12 %>
worked at {Siemens} for 6 years until <burnout>
My son {Teo}'s school called, <heart rate 110>
{MARIA LOPEZ} FIRED ME, I SLEPT <2 HOURS>
i think {kevin} hates me
talked w Mx. {Rowe} about the <night shifts>
сьогодні {Артемко} не спав, я теж, <сон 3 год>
{Галина Петрівна} з третього поверху стукає, <прокинулась о 4:10>
начальник {Ю. П. Мороз} не підписав відпустку
мій лікар {Гайдамака} призначив <обстеження сну>
{Ткачук}: «де звіт?», я: <пульс 100>
робоча пошта {ivanna(at)firma.com.ua}
телефон {+38 (0) 67-111-22-33}
мій тг {@nadiia_sleeps}
живу в {Івано-Франківську}, <сон 6 год>
{Соборна 14, кв 3}, вікна на дорогу, <не сплю>
вулиця {Бандери 7а} шумна
переїхала {1 вересня}, з того часу <стрес 4>
народилась {07.02.1994}
{Настуся} плаче вночі, <сон 4 год>
пароль {Qwerty12345} не міняла
{Хлоя} і {Мія} спали, а я ні
з {Ельвірою Марківною} посварились
امروز با {مهران} جلسه داشتم و <استرس ۵>
خانم {رحمانی} هنوز جواب نداده
مادرم {طوبی} بیمارستان است
دوستم {سپنتا} آمد
رئیس جدیدم جناب مهندس {اعتمادی} سختگیر است
با آقا {فرزین} حرف زدم، <بهترم>
شماره‌اش {۰۹۱۹ ۸۷۶ ۵۴۳۲} است
آدرس خانه: {سعادت‌آباد، کوچه هفتم، پلاک ۲۳}
ایمیل من {saba.k@outlook.com}
کارت ملی {۰۰۸۱۲۳۴۵۶۷}
از {۱ مهر ۱۴۰۵} مدرسه می‌روم، <خواب ۶ ساعت>
تولد {۱۳۶۸/۵/۲۱}
خواهرم {رومینا} گفت <استراحت کن>
{ژاله} و {بهمن} رفتند
`;
