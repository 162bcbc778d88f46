# Findings: the sentences of the report, what they rest on, and what is in none yet.
organizer-tab-findings = Findings
organizer-tab-findings-refused = Findings ({ $refused } refused)
findings-title = { $findings ->
    [0] Findings
    [one] { $findings } finding
   *[other] { $findings } findings
}
findings-empty = No finding yet. A finding is one sentence of the report, with the notes, themes, lines and ratings it rests on. Begin with a note that is in none yet.
finding-write = Write a finding
finding-write-here = Write here
finding-write-title = A finding for the report
finding-change-title = Change the finding
finding-section = Section of the report
finding-text = The finding
finding-text-hint = One sentence that others can check against its sources.
finding-rests-on = { $sources ->
    [0] Rests on nothing yet
    [one] Rests on { $sources } source
   *[other] Rests on { $sources } sources
}
finding-rests-on-none = Tick what it was written from.
finding-add = Add
finding-save = Save
finding-later = Later
finding-discard = Discard
finding-change = Change
finding-remove = Remove
finding-added = The finding is in the report.
finding-changed = The finding was changed.
finding-confirmed = Confirmed: it rests on its sources as they are now.
finding-removed = The finding was removed.
finding-restored = The finding is back, at the end of its section.
finding-remove-refused = You wanted to remove it.
finding-sources = Rests on
finding-no-sources = No source is named.
finding-stale-changed = A source was changed after this was written.
finding-stale-hidden = A source was hidden after this was written.
finding-stale-erased = A source was erased after this was written.
finding-still-true = Still true
finding-leave-out = Leave out what is gone
conflict-finding = Above, the finding as it is now.
source-note = Note
source-theme = Theme
source-line = Report card
source-rating = Ratings
source-changed = changed
source-hidden = hidden
source-erased = erased
source-gone = no longer to be seen
source-gone-means = It was hidden or erased. What it said is not kept here.
source-drop = Take out of the sources
picker-title = What it rests on
picker-note = Notes
picker-theme = Themes
picker-line = Report cards
picker-rating = Ratings
picker-found = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
}
coverage-title = Coverage
coverage-notes = { $used } of { $notes ->
    [one] { $notes } note is in a finding.
   *[other] { $notes } notes are in a finding.
}
coverage-none = There are no notes yet.
unused-title = { $notes ->
    [0] In no finding yet
    [one] { $notes } note in no finding yet
   *[other] { $notes } notes in no finding yet
}
unused-none = Every note is in a finding.
unused-no-notes = Notes appear here once people have written.
unused-write = Write a finding from this
voices-title = Whose words
voices-legend-notes = notes
voices-legend-used = in findings
voices-territory = By territory
voices-language = By language
voices-no-territory = Notes carry no territory in this session.
voices-numbers = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}, { $used } in findings
