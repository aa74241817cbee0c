"""Function words of English, by what they do in a statement."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PRONOUNS = words(
    "i we you they he she it them us me him her this that these those who everybody everyone nobody somebody someone"
)
SUBJECTS = words(
    "i we you they he she it i'm i've i'd we're we've they're it's he's she's that's there's there you're "
    "nobody everyone everybody somebody someone something nothing this i'll we'll"
)
NEGATED = words("nobody no-one none nothing not never no cannot can't don't doesn't isn't won't couldn't")
DETERMINERS = words(
    "a an the my our your his her its their this that these those all each every any both some no another "
    "either neither whichever whatever one's several many most few more less enough much such"
)
NUMBERS = words(
    "two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred dozen dozens half one"
)
OBJECT_PRONOUNS = words(
    "me us them him her it myself ourselves yourself themselves himself herself itself someone somebody "
    "anyone anybody everyone everybody nobody something anything everything nothing somewhere anywhere "
    "who whom"
)
WH = words("what which who whom whose how why where when whether if")
QUESTIONS = words(
    "what which who whom whose how why where when is are was were do does did has have will would am can could"
)
FINITE = words(
    "is are was were am has had does did do have will won't can't cannot isn't aren't wasn't weren't "
    "doesn't don't didn't hasn't haven't hadn't couldn't wouldn't shouldn't keeps would could can may "
    "might must should i'm it's they're we're"
)
RELATIVE = words("who that which where whose whom")
SUBORDINATORS = words(
    "when whenever while whilst before after until till once if unless because although though whereas "
    "since during despite throughout amid amidst whereever wherever as"
)
CLAUSE_ONLY = words("when whenever while whilst if unless because although though whereas")
FRONT = SUBORDINATORS | words(
    "in on at with without under between given following outside inside amid near over for by within "
    "ahead right just even upon across"
)
PREPOSITIONS = words(
    "in on at near across around outside inside within under over between among amongst along beside "
    "behind by with without from through via using for to of about into onto up down out off past beyond "
    "below above against toward towards upon per like than as except besides regarding concerning away "
    "ahead next opposite amid versus alongside underneath beneath despite round"
)
AROUND = words("during outside despite amid throughout")
BARE_CONTEXT = words(
    "abroad downtown overnight tonight today tomorrow outside outdoors indoors alone remotely overseas "
    "upstairs downstairs nearby midweek year-round offshore onsite on-site offsite underground underwater "
    "solo single-handedly single-handed nowadays annually weekly daily nightly again mid-week mid-season "
    "mid-shift mid-flight mid-journey elsewhere afterwards beforehand part-time yearly"
)
QUANTIFIED_TIME = words(
    "every each this next last that one two three four five six ten several most first half a an the few "
    "twice shortly long right just immediately soon only days weeks hours minutes months years well"
)

FUNCTION_WORDS = (
    PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | FINITE
    | WH
    | SUBJECTS
    | words("and or not so than then") - {"no-one", "half", "one"}
)
