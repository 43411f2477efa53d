/** See personal-corpus.ts for the marks. */
export const english = `
My boss {Anna} shouted at me again and my <HRV was 58 ms> the next morning
I had dinner with {Thomas Keller} and slept <6.5 hours>
{Priya} covered my shift so I <slept 7 h 40 min>
Had a fight with {Gareth} before bed, <resting heart rate 71 bpm>
why was my recovery so low after the call with {Ms. Okonkwo}?
Dr {Smith} said I should rest for <two weeks>
My psychiatrist, Dr. {Elena Marchetti}, wants to see my <sleep> data
mr {henderson} from HR keeps emailing me and my <stress is 4 of 5>
My wife {Julia} thinks I work too much
my husband {bartek} snores so I was <awake 52 min>
Prof. {Lindqvist} moved the defence forward, <energy 2 of 5>
{Sarah}'s wedding was great but <recovery 31 %>
lunch with {O'Brien} and {van der Berg}, <strain 12.4>
I told {JESSICA} that I can't go on like this at work
talked to my therapist {Naomi} about the <burnout risk>
my name is {Caleb Whitfield} and I sleep <five hours>
My manager is called {Siobhan} and she never lets me take a break
the kids, {Mia} and {Noah}, were ill so I slept <4 h 10 min>
Why do I feel worse on Mondays when {Rajesh} runs the stand-up?
{Michael} and I argued until <two in the morning>
After Grandma {Rose} died my <HRV> dropped
I report to {Katarzyna Wójcik} since last month
Note: {Dimitri} quit, I took over his clients, <stress 5>
<Slept badly>, {Olivia} cried all night
please compare the weeks with and without {Mr. Fitzgerald}
my best friend {Zoltán} came over, <mood 5 of 5>
{anna} said I look tired
{Hye-jin} from accounting keeps pinging me after <10 pm>
Email me the results at {caleb.whitfield@gmail.com}
you can reach my doctor: {e.marchetti+patients@clinic-roma.it}
write to {sam_92@proton.me} if the <HRV> drops below <40>
my address is {bob at example dot com}, send the weekly report there
contact: {jane.doe (at) company (dot) co (dot) uk}
{J.SMITH@EXAMPLE.ORG} is the account I use for <WHOOP>
login {maria@fіrma.com} stopped working after <3 days>
mail {peter@⏎example.com} and tell him I'm off sick
it goes to {kim [at] uni-hamburg [dot] de}
my work mail ({lena.k@buero.de}) keeps me up until <11 pm>
Call me on {+44 7911 123456} if this is bad
my number is {(415) 555-0134}
{555-0173} is my coach, he says <strain above 15> is too much
phone {020 7946 0958} after <6 pm>
her cell: {+1-202-555-0182}, ext {4417}
text {07911 123 456} when my <recovery is below 33 %>
WhatsApp {+49 (0)151 2345 6789}
{＋４４ ７９１１ １２３４５６} is the emergency contact
call {+380671234567} or {0671234567}
my number is {zero seven nine one one two three four five six}
I live at {221B Baker Street}, {London} {NW1 6XE} and it's loud at night
we moved to {14 Elm Grove Road} and since then <sleep 5 h 30 min>
the office is at {1600 Amphitheatre Parkway}, {Mountain View}, {CA 94043}
pick me up at {27 Rue de Rivoli}, {75004 Paris}
I sleep badly in the new flat, {Apt 4B, 88 King St.}
{Hauptstraße 12}, {10115 Berlin} is under the flight path
P.O. {Box 4471}, {Austin, TX 78701}
My passport {AB1234567} expired, <stress 4>
my SSN is {078-05-1120}
NHS number {943 476 5919}, appointment on <Monday>
the insurance policy {PL-88301245} covers <sleep> studies
patient id {00482913}
card {4111 1111 1111 1111} was declined and my <heart rate> went up
IBAN {GB29 NWBK 6016 1331 9268 19}
case #{55231} at work costs me <2 hours> of sleep
my user id is {3f2b8c1e-7a44-4d0e-9b1f-2c5d6e7f8a90}
someone at {192.168.14.37} was in our network until <4 am>
the router {00:1B:44:11:3A:B7} blinks and I was <awake 40 min>
I ran here: {51.5074, -0.1278} <10 km>
insta {@caleb.lifts} made me train <5 times>
my key is {sk-proj-a8F3kd92LmQpXz71TbVw} by mistake
driving licence {WHITF 704128 C99KK}
employee number {48213}, <night shifts> since June
See {https://docs.example.com/u/caleb?id=9921} for my plan
my blog {www.calebsleeps.com} has the <HRV> chart
profile: {linkedin.com/in/caleb-whitfield-8841}
{t.me/calebw} writes to me at <midnight>
the plan is on {calebtrains.io/week}
I was born on {12 March 1987} and my usual <HRV is 62 ms>
since {March 12th} I have slept <an hour less>
my burnout began on {2026-03-12}
on {03/14/2026} I stopped coffee and <sleep efficiency rose to 91 %>
operation on {14.02.2026}, <recovery 20 %> after
between {3 May} and {9 May} my <stress was 4.2>
the deadline is {Nov 30, 2026} and I sleep <6 h>
{12/3/26} was the worst day, <strain 19.8>
logged at {2026-03-12T08:15:00Z}: <58 ms>
from the {21st of June} until <Friday> I was off
my daughter {Chloë} was born {Aug 9th, 2025}
Hi, this is {Caleb}. Why is my <respiratory rate 17.2 rpm>?
Regards, {Caleb Whitfield}
⁨{Thomas}⁩ from {Deloitte} wrote at <11:45 pm>
{Th​omas} is on leave so I have <3 projects>
{Xiulan} asked me to stay late; {Guillermo} did too
Met {Fatima al-Rashid} and {José} at <WHOOP> meetup
`;
