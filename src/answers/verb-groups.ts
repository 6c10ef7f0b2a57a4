// A stem -> the groups of verbs, and nouns made from them, that news uses for much the same act: "send" and "contribute".
import { stem } from "../text/stem.ts";
import { foldWord } from "../text/words.ts";
import { representative } from "./same-things.ts";

/**
 * Written down by us from what we know of English; a line is a group, a word may stand in several. Words of one group are
 * no synonyms: each may stand in the answer where another stands in the question.
 */
const GROUPS = `
send sent contribute contribution provide provision supply supplies deploy deployment commit commitment dispatch offer deliver delivery ship shipment give gave donate donation
give gave given hand grant award present bestow donate
donate donation donor contribute give gave pledge gift
buy bought acquire acquisition purchase takeover procure snap
sell sold sale auction divest offload
quit resign resignation leave left depart departure step oust
fire sack dismiss dismissal oust ouster remove removal
sue lawsuit court litigation suit complaint
accuse accusation allege allegation blame charge claim
charge indict indictment prosecute prosecution accuse try trial
convict conviction guilty sentence find verdict
sentence jail imprison imprisonment prison condemn
acquit acquittal clear exonerate innocent
arrest detain detention apprehend capture custody seize caught hold held nab
die dead death kill perish succumb fatal fatality lose lost toll casualty
kill killing slay slain murder assassinate assassination execute execution shoot shot massacre behead beheading dead die death
hurt injure injury wound wounded harm maim
begin began begun start launch commence open kick onset initiate
end finish conclude conclusion close stop cease halt terminate expire over
open inaugurate launch unveil start reopen
close shut closure shutter shutdown
found founded establish establishment create creation start set launch form formation
invent invention create develop devise pioneer inventor
build built construct construction erect assemble
destroy destruction demolish demolition wreck ruin raze level devastate devastation
damage harm ruin destroy hit affect batter
win won victory beat defeat triumph prevail champion victor
lose lost defeat loss beaten
beat beaten defeat win won overcome trounce thrash edge
rise rose risen increase grow grew growth climb gain jump surge soar up
fall fell fallen drop decline decrease shrink shrank plunge slump tumble sink sank slide down dip
raise increase lift boost hike up
cut reduce reduction lower slash trim decrease curb
say said tell told state announce announcement declare declaration claim assert report remark comment add
announce announcement unveil reveal declare disclose publish release
reveal revelation disclose disclosure leak expose uncover show
tell told inform brief notify warn
warn warning caution alert threaten
threaten threat menace intimidate intimidation warn
promise pledge vow commit commitment undertake guarantee swear
agree agreement accord deal accept consent settle settlement
approve approval back endorse endorsement pass authorise authorize ratify permit green
reject rejection refuse refusal deny decline dismiss rebuff spurn veto turn
deny denial reject refute dispute contradict
admit admission confess confession acknowledge concede
allow permit permission let authorise authorize authorization enable licence license
ban bar prohibit prohibition forbid outlaw block prevent
stop halt prevent block suspend suspension pause freeze
cancel cancellation scrap abandon call axe drop shelve
delay postpone postponement defer hold put
ask request urge call demand appeal plead seek sought
demand require call insist ask
order command instruct direct decree require
force compel oblige make coerce
urge encourage press pressure call exhort
want wish seek sought hope desire aim
plan intend intention propose proposal prepare aim expect scheme consider
prepare preparation plan ready
propose proposal suggest suggestion recommend recommendation offer
decide decision choose chose chosen determine rule opt resolve
choose chose chosen choice pick select selection elect election nominate name appoint opt
appoint appointment name nominate nomination hire install assign pick
hire recruit recruitment employ employment appoint
elect election vote choose chose win won
vote poll ballot elect election
replace replacement succeed successor substitute supplant
lead led head run chair govern command preside direct leader
chair cochair co-chair preside host head lead led
host hold held stage organise organize venue
hold held organise organize take took stage conduct run
attend attendance join participate participation meet gather visit
join enter participate member sign part
meet met meeting gather convene assemble summit talk talks conference
talk talks speak spoke spoken negotiate negotiation discuss discussion meet converse
discuss discussion debate talk consider address
visit travel trip tour go went arrive
go went gone travel head leave left move journey
come came arrive arrival reach enter
leave left depart departure exit withdraw go went flee fled
withdraw withdrew withdrawn withdrawal pull retreat leave left exit
return go back repatriate
flee fled escape evacuate evacuation displace leave left run
evacuate evacuation rescue clear move
rescue save free recover
free release liberate liberation freed
release free publish issue launch
publish publication release issue print write wrote written
write wrote written author pen compose composer publish
make made produce production manufacture create build built maker
produce production make made manufacture generate yield
show display exhibit demonstrate present depict
present introduce show presentation unveil
find found discover discovery locate uncover detect identify spot
discover discovery find found learn learned detect uncover
search hunt look seek sought comb
investigate investigation probe inquiry enquiry examine examination look study inspect
examine examination inspect inspection review check test
study research survey analyse analyze analysis examine
test trial try experiment
try attempt seek sought effort aim bid
help aid assist assistance support relief
support back backing endorse favour favor aid help
oppose opposition object objection resist against criticise criticize
criticise criticize criticism condemn condemnation denounce slam blast attack rebuke
condemn condemnation denounce denunciation decry criticise criticize
praise hail laud applaud commend welcome
protest demonstrate demonstration rally march demonstrator protester
fight fought battle combat clash war
attack assault strike struck raid hit bomb ambush offensive
bomb bombing bombard strike airstrike air-strike blast explode explosion shell
explode explosion blast detonate blow blew erupt
hit strike struck slam batter ravage
invade invasion enter occupy attack
seize seizure take took capture grab confiscate overrun occupy control
capture seize take took retake catch caught
occupy occupation control hold held
take took taken seize grab get
steal stole stolen theft rob robbery loot burgle burglary thief
kidnap kidnapping abduct abduction hostage seize snatch
shoot shot shooting gun fire open
fire launch shoot shot
crash collide collision smash accident hit
sink sank sunk capsize founder
burn blaze fire engulf torch
spread expand expansion extend reach
expand expansion grow grew enlarge widen extend
move relocate transfer shift
carry transport bring brought bear take took ferry
bring brought carry take took
cause lead led trigger spark prompt result provoke
trigger spark cause prompt set
happen occur take took unfold event
hide hid hidden conceal cover
protect protection defend defence defense guard safeguard shield
defend defence defense protect justify
guard protect watch patrol
watch view see saw seen observe monitor
see saw seen witness watch spot
monitor track watch oversee supervise
think thought believe belief consider estimate reckon view
estimate reckon put believe project calculate think thought
expect expectation predict prediction forecast anticipate project
predict prediction forecast foresee expect project
know knew known aware understand
call name dub term label describe
describe description call characterise characterize portray
name call identify identity title
identify identification name recognise recognize
mean meant signify refer denote
use employ deploy utilise utilize apply application
spend spent cost pay paid invest investment expenditure
pay paid payment cost fund spend spent compensate compensation settle
fund finance funding pay paid sponsor bankroll back
cost price worth pay paid
earn make made income salary pay paid gain
owe debt due
lend lent loan borrow
invest investment put pour fund
raise collect gather fundraise
own owner possess have belong
keep kept retain maintain remain hold held
stay remain reside
live reside residence resident home dwell
work employ job serve
serve service work act
play perform performance star act appear
perform performance play sing sang
direct director make made helm
win won award receive earn
receive get got obtain award given
get got obtain receive acquire
marry married marriage wed wedding wife husband spouse
divorce split separate
born birth bear native
grow grew raise cultivate
teach taught teacher educate education train instruct
learn study train
train training prepare instruct
treat treatment care cure
infect infection contract catch caught virus
contain hold held include comprise consist
include comprise contain involve
join link connect merge unite
merge merger combine unite join
split divide separate break broke
break broke broken breach violate violation smash
violate violation breach break broke infringe
change alter alteration modify amend reform shift
fix repair mend restore
restore reinstate revive return
improve improvement enhance better upgrade
worsen deteriorate decline
save rescue spare
lack miss short shortage
need require requirement necessary
face confront encounter
avoid evade escape prevent dodge
apologise apologize apology sorry regret
regret sorry apologise apologize
thank gratitude grateful praise
fear worry concern afraid alarm
celebrate celebration mark commemorate
mark commemorate commemoration anniversary celebrate
mourn grieve tribute
sign ink agree seal
break broke exceed surpass beat
reach achieve attain hit
complete finish completion end
fail failure collapse
collapse fall fell crumble fail topple
topple overthrow overthrew oust depose
recall withdraw pull
impose sanction levy introduce
lift remove end ease
ease relax loosen relieve
sanction penalise penalize punish punishment
punish punishment fine penalty penalise penalize
fine penalise penalize pay paid
cooperate cooperation collaborate collaboration coordinate coordination partner
compete competition contest rival race
claim responsibility
eat ate eaten consume consumption feed
drink drank consume
wear wore dress
fly flew flown flight
drive drove driven
swim swam
land touch arrive
export ship sell sold
import buy bought
design designer create architect
paint painter draw drew
sing sang sung singer song perform
name honour honor
honour honor award tribute pay
contact reach call phone
answer reply respond response
weigh weight heavy
tall height high
deep depth
wide width
long length
far distance away
old age aged
cost price worth pay paid expensive charge
ceo chief executive boss head
respond response react reaction reply
`;

const groupsOf = readGroups();

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  GROUPS.trim()
    .split("\n")
    .forEach((line, group) => {
      for (const word of line.split(" ")) {
        const stemmed = representative(stem(foldWord(word)));
        found.set(stemmed, (found.get(stemmed) ?? new Set()).add(group));
      }
    });
  return new Map([...found].map(([stemmed, groups]) => [stemmed, [...groups]]));
}

/** The numbers of the groups a stem is in; none for most stems. */
export function verbGroups(stemmed: string): readonly number[] {
  return groupsOf.get(stemmed) ?? [];
}
