// Abbreviations by what a point after them can mean; folded, without their last point.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Written with a capital; a name follows, so the point after these never ends a sentence. */
export const TITLES = words(`
mr mrs ms mx dr drs prof rev fr hon pres sen sens rep reps gov govs atty supt amb msgr
gen col lt capt cpt cmdr cdr comdr adm maj sgt pvt cpl brig det insp
mt mts ft messrs mme mlle mgr sra srta dipl ing
`);

/** What is meant follows, whatever its case: "vs. the Tigers", "Olsen v. Lund", "e.g. a hat". */
export const GLUED = words("v vs viz cf eg ie e.g i.e approx ca esp incl p.s ps");

/** A point after these ends a sentence only before a word that sentences begin with: "Acme Inc. He left." */
export const NAME_ENDS = words(`
inc co corp ltd llc llp plc bros cos pty gmbh jr sr esq ph.d
st ave blvd rd hwy pkwy ln ste bldg apt dept univ assn assoc dist intl natl govt
etc al eds est mfg hrs hr lbs lb oz ft kg km cm mm sec yr yrs
`);

/** States as newspapers shorten them; many are words without their capital. */
export const STATES = words(`
ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore
penn penna pa tenn tex va vt wash wis wisc wyo ont que alta
`);

/** A number follows: "No. 5", "p. 55", "Sept. 15". Before a word the point ends a sentence. */
export const BEFORE_NUMBER = words(`
no nos p pp vol vols fig figs sec art arts ch chap chaps eq eqs par para pt pts tel ext r.r c circa n°
op cit ver rs pop
`);

/** Months and weekdays, shortened. */
export const CALENDAR = words(
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
);

/** Words a sentence begins with, which no name does: after "U.S." or "Inc." they show that a sentence ended. */
export const STARTERS = words(`
a an the this that these those i he she it we you they his her its our your their my
and but or nor so yet if because although though while whereas unless until since when whenever where wherever why how
who whom whose which what as at by for from in into of on to under up upon with within without about above across
after against along among around before behind below between beyond despite during except inside outside over through
throughout toward towards according is are am was were be been being has have had do does did can could would should
shall must might there here now then also again still already even just only perhaps maybe however therefore thus
moreover furthermore meanwhile nevertheless nonetheless otherwise instead indeed later earlier soon once yesterday today
tomorrow tonight no not none nobody nothing one two three four five six seven eight nine ten some any each every all both
many most several few another other others such same more less much please let thousands hundreds millions dozens
asked said yes well finally
everyone everybody someone somebody anyone anything everything something
`);

/** Months, weekdays and zones go on a time of day: "8 a.m. Monday", "5 p.m. EST". */
export const AFTER_TIME = words(`
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may
june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist eastern central mountain pacific local greenwich
daylight standard beijing moscow london paris
`);

/** Names that end in an exclamation mark. */
export const SHOUTING_NAMES = words("yahoo jeopardy yum oklahoma");

/** A single letter after these is a name, not an initial: "Plan B. Congress", "vitamin C. Doctors". */
export const LETTERED = words(
  "plan vitamin hepatitis type group class exhibit section part grade route line terminal channel appendix and or",
);
