# The organizer's page: matrix, blocks, downloads.
organizer-tabs = Parts of the synthesis
organizer-tab-matrix = Matrix
organizer-tab-blocks = Blocks
organizer-download = Download
organizer-language = Language of the file
organizer-language-hint = People’s words stay in the language they were written in.
organizer-saved = Saved in your downloads

matrix-title = What people say of their own territory
matrix-caption = Ratings by territory and block, territories from A to Z
matrix-people = · { $people ->
    [one] { $people } person
   *[other] { $people } people
}, A to Z
matrix-empty = Nobody has rated yet. The matrix fills as ratings arrive.
matrix-axis = Left to right:
matrix-none-yet = none yet
matrix-none-yet-here = Nobody from this territory has rated this block yet.
matrix-n = n { $n }
matrix-n-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
matrix-median = median { $median }
matrix-median-moved = median { $before } → { $median }
matrix-round = Round { $round } · n { $n }
matrix-rounds = Before and after
matrix-median-is = Median { $median }.
matrix-spread = { $same ->
    [yes] All at { $from }.
   *[no] From { $from } to { $to }.
}
matrix-cell-n = { $n ->
    [one] { $n } person rated.
   *[other] { $n } people rated.
}
matrix-no-answer = “No answer”: { $none }.
matrix-not-revealed = Not revealed yet: only the number is shown.
matrix-too-few = Too few to show.
matrix-only-none = no answer: { $none }
matrix-only-notes = notes only
matrix-other = Others
matrix-few = The median is shown from 5 people on.
matrix-at-level = { $count } at level { $level }
matrix-dissent = views differ
matrix-dissent-ask = Views differ: ask before averaging.
matrix-top-obstacle = Latest obstacle
matrix-top-idea = Latest proposal
matrix-no-note = none yet
matrix-missing = { $empty ->
    [0] No empty cell.
    [one] { $empty } of { $all } cells is empty.
   *[other] { $empty } of { $all } cells are empty.
}
matrix-legend-dot = one person, at the lower median of their levels in the block
matrix-legend-n = n: how many people rated
matrix-legend-open = not revealed yet
matrix-legend-median = median, from 5 people

blocks-list = Blocks
blocks-plenary = Plenary
blocks-none = No notes yet.
blocks-late = late
blocks-group = group { $number }
blocks-took = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
} · rated by { $people ->
    [one] { $people } person
   *[other] { $people } people
} from { $territories ->
    [one] { $territories } territory
   *[other] { $territories } territories
} · groups: { $groups }
blocks-took-plenary = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
} from everyone

organizer-tab-proposals = Proposals
bridging-title = Proposals that cross over
bridging-waits = This list opens when a vote is closed. It waits while people are marking proposals.
bridging-none = No proposal has been marked by enough people yet.
bridging-too-few = Too few people to compare: { $people } marked a proposal, and nothing they say of themselves gives two sets of five.
bridging-reading = { $by }: { $sets } sets of five or more, { $people } people. First comes what every set agrees to, not what most people agree to.
bridging-by-territory = By territory
bridging-by-actor-type = By what people take part as
bridging-by-settlement = By type of area
bridging-by-sse-law = By state of the law
bridging-by-region = By region of the world
bridging-kept = { $notes ->
    [one] { $notes } more proposal was marked by too few people to be placed.
   *[other] { $notes } more proposals were marked by too few people to be placed.
}
bridging-agree = { $agree } of { $seen } agree
bridging-n = marked by { $n } of { $people } people
