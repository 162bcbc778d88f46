# The words of the downloads: headings, labels and columns. What people wrote is never here.

report-held = Held on { $day }
report-mode-named = Notes carry name and place.
report-mode-territory = Notes carry the place, not the name.
report-mode-anonymous = Notes carry neither name nor place.
report-rehearsal = Rehearsal: { $people ->
    [one] one of these people is
   *[other] { $people } of these people are
 } simulated. This is no report of a workshop.
report-counts = { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}, { $ratings ->
    [one] { $ratings } rating
   *[other] { $ratings } ratings
}
report-is-open = The session is still open: this is what there is so far.
report-is-prepared = The session is being prepared: nobody has joined yet.
report-is-closed = The session is closed.

report-agenda = The agenda as it ran
report-agenda-minute = Minute
report-agenda-phase = Phase
report-agenda-planned = Minutes planned
report-agenda-took = Minutes taken
report-groups = Groups
report-group-number = Group
report-group-blocks = Blocks
report-group-people = People
report-group-notes = Notes
report-in-group = Group { $number }

report-territories = Who took part
report-no-territories = This session was anonymous: places are not listed.
report-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}

report-matrix = What people say of their own territory
report-matrix-reading = Each person counts once in a block, at the lower median of their levels for its criteria. The order is A to Z and says nothing of value.
report-other = All others
report-none-yet = None yet
report-not-shown = not revealed, or too few to show
report-round = round { $round }
report-at-level = { $people } at { $level }
report-median = median { $median }
report-no-answer = { $people } gave no answer
report-differ = views differ: ask before averaging
report-top-obstacle = obstacle { $number }
report-top-idea = idea { $number }
report-ratings = Ratings

report-plenary = Board of all
report-elsewhere = Other notes
report-late = late
report-edited = edited
report-annex = Hidden notes
report-hidden = { $notes ->
    [0] No note is hidden.
    [one] { $notes } note is hidden. It is in the files of facilitators only, and in no figure.
   *[other] { $notes } notes are hidden. They are in the files of facilitators only, and in no figure.
}
report-hidden-why = Hidden because: { $reason }
report-hidden-author = Hidden because its author was sent out.

report-yes = yes
report-column-number = Number
report-column-board = Board
report-column-group = Group
report-column-block = Block
report-column-question = Question
report-column-kind = Kind
report-column-text = Text
report-column-language = Language
report-column-place = Place
report-column-country = Country
report-column-name = Name
report-column-late = Late
report-column-criterion = Criterion
report-column-round = Round
report-column-n = Ratings with a level
report-column-none = No answer
report-column-level-1 = Level 1
report-column-level-2 = Level 2
report-column-level-3 = Level 3
report-column-level-4 = Level 4
report-column-level-5 = Level 5
report-column-median = Median
report-column-edited = Edited
report-column-minute = Minute of the session
report-column-priority = Priority
report-column-theme = Theme
report-cards = Report cards of the groups
report-card-signed = { $signed } of { $members } stand behind it as it is; { $earlier } signed an earlier version.
report-minority = minority view
report-priority = priority

report-staff = of the facilitators
report-same = { $people ->
    [one] { $people } says “same here”
   *[other] { $people } say “same here”
}
report-translated = translated ({ $language })
report-translated-old = translated from an earlier wording ({ $language })
report-original = original ({ $language }):
report-comment = Comment
report-column-staff = Facilitators
report-column-same = Same here
report-column-translations = Translations
report-column-comments = Comments
report-column-dots = Dots
report-column-voters = People who gave them
report-column-have = Have it
report-column-could-adopt = Could adopt it
report-column-would-need = Would need something
report-column-not-for-us = Not for us
report-dots =
    { $dots ->
    [one] { $dots } dot
   *[other] { $dots } dots
} from { $people ->
    [one] { $people } person
   *[other] { $people } people
}
report-marks = have it { $have }, could adopt { $could }, would need { $need }, not for us { $not }
report-evaluation = Participants’ feedback
report-evaluation-nameless = No answer carries a name, in any mode. Answers are shown from five on, once people have finished answering.
report-column-answers = Answers
report-bridging = Proposals that cross over
report-bridging-too-few = Too few people to compare: { $people } marked a proposal, and nothing they say of themselves gives two sets of five.
report-bridging-by-territory = Compared by territory, in { $sets } sets of five people or more, { $people } people in all. First comes what every set agrees to, not what most people agree to.
report-bridging-by-actor-type = Compared by what people take part as, in { $sets } sets of five people or more, { $people } people in all. First comes what every set agrees to, not what most people agree to.
report-bridging-by-settlement = Compared by type of area, in { $sets } sets of five people or more, { $people } people in all. First comes what every set agrees to, not what most people agree to.
report-bridging-by-sse-law = Compared by the state of the law, in { $sets } sets of five people or more, { $people } people in all. First comes what every set agrees to, not what most people agree to.
report-bridging-by-region = Compared by region of the world, in { $sets } sets of five people or more, { $people } people in all. First comes what every set agrees to, not what most people agree to.
report-bridging-kept = { $notes ->
    [one] { $notes } more proposal was marked by too few people to be placed.
   *[other] { $notes } more proposals were marked by too few people to be placed.
}
report-bridging-agree = { $agree } of { $seen } agree
report-column-bridging = Place among proposals that cross over
report-column-bridging-n = People compared
report-region-015 = Northern Africa
report-region-202 = Sub-Saharan Africa
report-region-419 = Latin America and the Caribbean
report-region-021 = Northern America
report-region-143 = Central Asia
report-region-030 = Eastern Asia
report-region-035 = South-eastern Asia
report-region-034 = Southern Asia
report-region-145 = Western Asia
report-region-151 = Eastern Europe
report-region-154 = Northern Europe
report-region-039 = Southern Europe
report-region-155 = Western Europe
report-region-053 = Australia and New Zealand
report-region-054 = Melanesia
report-region-057 = Micronesia
report-region-061 = Polynesia
