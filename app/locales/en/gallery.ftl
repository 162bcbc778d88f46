## The gallery walk: other boards, dots, what a proposal would mean at home
tab-gallery = Gallery
gallery-board = Board { $n } of { $of }
gallery-previous = Previous board
gallery-next = Next board
gallery-again = Begin the walk again
gallery-home = To your own board and the plenary
gallery-back = Back to the gallery walk
gallery-left = { $left ->
    [0] All { $of } dots placed
    [one] { $left } of { $of } dots left
   *[other] { $left } of { $of } dots left
}
gallery-returned = { $count ->
    [one] 1 dot came back: its note is no longer on the board. Place it again.
   *[other] { $count } dots came back: their notes are no longer on the board. Place them again.
}
gallery-on-priorities = Dots go to the priorities of the groups. Nobody sees yours; sums are shown once voting is closed.
gallery-on-notes = Dots go to any note. Nobody sees yours; sums are shown once voting is closed.
gallery-closed = Voting is closed. Beside the notes you see what everybody chose.
gallery-empty = Nothing has been written on this board.
gallery-priorities = What this group puts first
gallery-others = More from this group
gallery-notes = Notes of this group
gallery-dot-give = Give a dot
gallery-dot-none-left = No dots left
gallery-dot-less = Take one dot back
gallery-dot-back = Take it back
gallery-dot-more = One more dot
gallery-dot-here = { $count ->
    [one] Your dot is here
   *[other] { $count } of your dots are here
}
gallery-my-territory = Your territory
mark-ask = What about your territory?
mark-change = Change
mark-fold = Done
mark-have = We have it
mark-could-adopt = We could adopt it
mark-would-need = We would need something first
mark-not-for-us = Not for us
mark-need = What would be needed? (optional)
mark-need-save = Save what is needed
mark-take-back = Say nothing about it
vote-round = Round { $round }
vote-dots = { $dots ->
    [one] { $dots } dot
   *[other] { $dots } dots
} from { $people ->
    [one] { $people } person
   *[other] { $people } people
}
vote-marks = Have it { $have } · could adopt { $could } · would need { $need } · not for us { $not }
vote-needs = Would need:
vote-marks-few = Marked by too few to show how.
fate-theme = Went into the theme
fate-priority = Your group put it first.
fate-board = It is on the board, under its question.

## How the vote goes, on the console and the projector
console-voting = Voting
console-voted = { $voted } of { $of } have voted, { $done } of them with all their dots.
console-close-voting = Close voting
console-voting-closed = Voting is closed; its results are shown. Go to this part again to open it once more.
confirm-close-voting = Close voting?
confirm-close-voting-1 = { $left ->
    [0] Everybody has placed all their dots.
    [one] 1 person still has dots to place.
   *[other] { $left } people still have dots to place.
}
confirm-close-voting-2 = Everyone who reads a board sees its sums of dots and marks. Nobody sees who gave them.
confirm-close-voting-3 = Dots and marks that arrive later are not counted.
confirm-close-voting-yes = Close and show results
asked-close-voting = Close voting
projector-voted = { $voted } of { $of } have voted
