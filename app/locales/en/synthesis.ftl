# The synthesis to read: by criterion, who could learn from whom, proposals, report cards, the files, archives.
organizer-tab-cards = Report cards

matrix-by = What stands in the columns
matrix-by-block = By block
matrix-by-criterion = By criterion
matrix-caption-criteria = Ratings by territory and criterion of the block “{ $block }”, territories from A to Z
matrix-legend-one = one person
criterion-none-yet-here = Nobody from this territory has rated this criterion yet, or it is not revealed.

learning-title = Could learn from each other
learning-adoptable = Has it, could adopt it
learning-adoptable-none = Fills when a vote is closed and one territory has what another could adopt.
learning-have = { $count ->
    [one] { $places } has it
   *[other] { $places } have it
}
learning-could = { $count ->
    [one] { $places } could adopt it
   *[other] { $places } could adopt it
}
learning-need = { $count ->
    [one] { $places } would need something first
   *[other] { $places } would need something first
}
learning-beside = At 4 or 5 beside 1 or 2
learning-beside-none = Fills when a revealed criterion has territories at both ends.
learning-strong = { $places } at 4 or 5
learning-weak = { $places } at 1 or 2
learning-examples = { $notes ->
    [one] { $notes } example from those at 4 or 5
   *[other] { $notes } examples from those at 4 or 5
}
learning-no-examples = Those at 4 or 5 wrote no example yet.

missing-title = Who and what is missing
missing-notes = { $unused } of { $notes ->
    [one] { $notes } note is in no finding
   *[other] { $notes } notes are in no finding
}
missing-questions = { $silent } of { $asked ->
    [one] { $asked } question has no note
   *[other] { $asked } questions have no note
}

proposals-by-dots = Proposals by dots
proposals-reading = Dots say where to begin, not who is right: each proposal also says who has it, who could adopt it and where it finds support.
proposals-wait = Proposals stand here once a vote is closed.
proposals-no-dots = no dots
marks-legend-agree = have it or could adopt it
marks-legend-need = would need something
marks-legend-not = not for us
works-when = Works when …
works-share = { $agree } of { $seen }
works-divides = It divides: in some of these at least half have or could adopt it, in others less than half.

block-themes = Themes
block-questions = Open questions
card-of = Report card, { $group }
cards-empty = Nothing is written yet on the card of:
cards-no-groups = Report cards appear here once there are groups.
next-steps-title = { $lines ->
    [0] Next steps
    [one] { $lines } next step
   *[other] { $lines } next steps
}
next-steps-none = What groups write under first steps is gathered here.
open-questions = { $notes ->
    [0] Open questions
    [one] { $notes } open question
   *[other] { $notes } open questions
}
open-questions-none = Nobody has left an open question yet.

## Files: name, and what it is for
file-docx = Word (docx)
file-docx-is = To edit, comment on and pass round
file-pdf = PDF
file-pdf-is = To print and hand out
file-xlsx = Excel (xlsx)
file-xlsx-is = Every number and note, to calculate with
file-html = Page to explore (html)
file-html-is = One file to filter and search in any browser
file-zip = All files (zip)
file-zip-is = Everything in this list at once
file-markdown = Report as plain text
file-markdown-is = Markdown, for wikis and editors
file-csv = Table of notes
file-csv-is = CSV, one row for each note
file-ratings = Table of ratings
file-ratings-is = CSV, counts by territory and criterion
file-evaluation = Table of feedback
file-evaluation-is = CSV, what people said of the session
file-json = Data
file-json-is = JSON, to keep and to import as an archive
file-preparing = { $file }: preparing
file-waits = { $file }: waiting for its turn, other files come first
file-progress = { $file }: { $of ->
    [one] writing the file
   *[other] { $done } of { $of } parts written
}

## Archives
archives-title = Archives
archives-about = Reports of other sessions or servers, read from their file “Data” (JSON). They can be downloaded in any form and language; nothing in them changes.
archives-import = Import a file
archives-reading = Reading the file
archives-taken = The report is in the archives.
archives-removed = The archive was removed.
archives-refused = Nothing was imported or changed
archives-whole = the whole file
archives-facts = Session of { $day } · imported on { $at }
archives-remove = Remove
archives-remove-title = Remove this archive?
archives-remove-means = It goes from this server only. Whoever has the file can import it again.
