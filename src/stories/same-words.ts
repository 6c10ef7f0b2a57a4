// A stem -> the one stem that stands for all words that news uses alike, so that "26 countries" meets "20 nations".
import { stem } from "../text/stem.ts";

/** What is counted. Only words that can be exchanged in a report; "passengers" may be a part of the "people". */
const COUNTED = `
country nation state government
people person persons resident inhabitant
house home household dwelling
soldier troop serviceman servicemen
worker employee staff job
policeman policemen officer
migrant refugee
passenger traveller traveler
pupil student schoolchild schoolchildren
ship vessel boat
plane aircraft airplane jet
vote ballot
shop store
factory plant
car vehicle
protester demonstrator marcher
militant insurgent gunman gunmen rebel
child children kid
lawmaker legislator mp
body corpse
`;

/** What happens to the counted, or what an amount is: two figures with different ones are never compared. */
const TOLD = `
kill die died dying dead death fatal fatality drown perish toll claim
injure injury wound hurt
miss missing unaccounted
arrest detain detention custody
seize seized capture captured impound
spot spotted detect detected sight sighted
carry carried carrying aboard
begin began begun start started
employ employed
charge indict
sue sued suing suit lawsuit plaintiff
rescue rescued save saved
evacuate evacuation displace safety
trap strand
send sent dispatch deploy deployment
lose lost
attend gather gathered meet met meeting conference summit talk delegate delegation representative leader minister diplomat
contribute contribution
invite invitation
sign signature
destroy destruction burn burned burnt gut
damage
flood
cancel cancellation ground
close shut closure
hire recruit
layoff cut axe
win won
need require
offer
sell sold sale revenue turnover
buy bought acquire acquisition takeover purchase
profit earnings income
loss deficit
fine fined penalty
cost
budget
debt
pledge promise donate donation
sentence sentenced jail imprison prison
steal stole stolen rob
march protest demonstrate demonstration rally
unemployment jobless
turnout
favour favor support supported back backed approve approved pass passed adopt adopted
oppose opposed reject rejected
keep kept retain remain remained stay stayed continue
spare spared survive survived survivor
create created add added
open opened reopen reopened
rise rose increase increased climb grew gain gained
fall fell drop dropped decline declined shrank shrink
infect infected infection
vaccinate vaccinated vaccine jab dose
recover recovered recovery
order ordered
deliver delivered delivery shipment shipped
plan planned
expect expected forecast
build built
repair repaired restore restored
visit visited visitor
graduate enrol enrolled
register registered
power electricity
`;

const standIns = new Map<string, string>();
const told = new Set<string>();
for (const words of linesOf(COUNTED)) alike(words);
for (const words of linesOf(TOLD)) told.add(alike(words));

/** standIn(stem("nations")) === standIn(stem("countries")); a stem without like words stands for itself. */
export function standIn(stemmed: string): string {
  return standIns.get(stemmed) ?? stemmed;
}

/** True for the stand-in of a word that says what happens to the counted or what an amount is: "kill", "profit". */
export function isTold(standingIn: string): boolean {
  return told.has(standingIn);
}

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
}

function alike(words: readonly string[]): string {
  const first = stem(words[0]!);
  for (const word of words) standIns.set(stem(word), first);
  return first;
}
