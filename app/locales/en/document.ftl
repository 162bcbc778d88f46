# The words of the report as a document: Word, PDF, HTML, Markdown. What people wrote is never here.

report-contents = Contents
report-figure = Figure
report-table = Table
report-page = Page { $n } of { $of }
report-no-ua = This file is tagged, but no complete PDF/UA: some signs in it are in no font we carry.
report-decimal = .
report-n = n { $n }
report-n-of = { $n } of { $of }
report-none-answer = { $n } no answer
report-not-shown-short = not shown
report-left-to-right = From left to right: levels 1 to 5
report-key-person = one person
report-key-median = median, from 5 people
report-key-differ = views differ
report-key-agree = have it or could adopt it
report-key-would-need = would need something
report-key-not-for-us = not for us
report-matrix-alt = { $caption }: { $rows } rows, { $columns } columns. One dot is one person. The table that follows says the same in words.
report-bridging-alt = How { $sets } sets of people marked { $notes } proposals. The list that follows says the same in words.
report-no-finding = Nobody has written a finding for this section yet.
report-messages-of-groups = No finding has been written here yet. These are the groups’ own key messages:
report-steps-of-groups = First steps, as the groups wrote them on their report cards:
report-objectives = What the session was for:
report-fact-event = Event
report-fact-line = Thematic line
report-fact-organizers = Organized by
report-fact-day = Day
report-fact-languages = Languages
report-fact-counts = Contributions
report-fact-mode = What notes carry
report-section-cover = Session details
report-section-highlights = Key messages
report-section-participants = Who took part
report-section-method = How we worked
report-section-ratings = Ratings
report-section-blocks = Block by block
report-section-priorities = Priorities and votes
report-section-cross-cutting = Agreements, differences, open questions
report-section-recommendations = Recommendations
report-section-next-steps = Next steps
report-section-evaluation = Participants’ feedback
report-section-annexes = Annexes
report-source-note = a note that is no longer there
report-source-theme = theme “{ $label }”
report-source-line = report card: “{ $label }”
report-source-rating = ratings of “{ $label }”
report-stale-changed = A source was changed after this was written.
report-stale-hidden = A source was hidden after this was written.
report-stale-erased = A source was erased after this was written.
report-profile = What people said of their territories and themselves
report-did-not-say = did not say
report-fewer-than-five = not shown: too few
report-voices-by-language = Whose words are there, by language
report-voices-notes = Notes
report-voices-findings = Notes that findings rest on
report-how-numbers = One dot is one person. The number of people is always given; medians from five people on. Places are listed from A to Z, never by value: nothing here is a ranking.
report-ratings-of = Ratings: { $block }
report-no-ratings = Nobody has rated this block.
report-territories-in = Territory by territory: { $block }
report-themes-in = Themes: { $block }
report-card = Report card
report-priorities-of-groups = What groups put first
report-no-notes = Nobody wrote a note about this block.
report-notes-by-kind = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}: { $kinds }. All of them stand in the annex.
report-across = across all groups
report-no-vote = No vote was closed.
report-by-dots = Proposals and priorities by dots
report-works-when = Where a proposal finds support
report-works-when-reading = By what people say of their territories; only sets of five people or more. Each proposal stands with the question on which the sets differ most.
report-divides = divides
report-peers = Who could learn from whom
report-peers-reading = Places from A to Z. A place that has something stands in the first column only.
report-beside = Side by side
report-beside-reading = Criteria on which some territories stand at 4 or 5 and others at 1 or 2: reasons for a conversation, and no ranking. The last column has what the first wrote about it.
report-themes-across = Themes across all groups
report-differences = Where views differ
report-open-questions = Open questions
report-all-notes = All notes
report-all-notes-reading = { $notes ->
    [one] The one note of the session, with its number.
   *[other] All { $notes } notes of the session, each once, numbered in the order in which they were written.
} The words are those of the people who wrote them; a translation by a participant says so.
report-coverage = What no finding uses
report-coverage-said = { $used } of { $notes } notes are in a finding.
report-column-agree-by = Have it or could adopt it
report-column-answer = Answer
report-column-asked = Question
report-column-examples = Examples
report-column-languages = Languages
report-column-n-notes = Notes
report-column-people = People
report-column-ratings = Ratings
report-column-strong = At 4 or 5
report-column-territory = Territory
report-column-they-could = Could adopt it
report-column-they-have = Have it
report-column-they-need = Would need something
report-column-weak = At 1 or 2
report-column-which = Which
report-column-whose = Whose
report-matrix-in-words = The matrix in words
report-territories-elsewhere = { $territories } territories rated these criteria: too many to draw here. They stand one by one in the workbook and in the file to explore.
report-column-in-findings = In findings
report-other-sets = the other sets are too few to show
report-bridging-rest = { $notes ->
    [one] One more proposal stands after these in the workbook.
   *[other] { $notes } more proposals stand after these in the workbook, in the same order.
}
