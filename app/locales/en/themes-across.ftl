# Themes across groups and languages: put together by facilitators, read by organizers.
console-tab-synthesis = Synthesis
organizer-tab-themes = Themes
themes-title = { $themes ->
    [0] Themes across all groups
    [one] { $themes } theme across all groups
   *[other] { $themes } themes across all groups
}
themes-about = Put together what belongs together, whatever group or language it comes from. What you do here changes nothing on the groups’ boards.
themes-about-read = Facilitators put these together. The notes keep their place on the groups’ boards.
themes-empty = No theme yet. Write a title above, or take over a theme of a group below.
themes-voting = Dots are being placed.
themes-voting-means = Until the vote is closed, notes stay in the themes they are in. Themes can be begun and renamed.
themes-none-yet = There are no themes yet.
theme-notes = { $notes ->
    [0] no notes
    [one] { $notes } note
   *[other] { $notes } notes
}
theme-across = all groups
theme-none-across = No theme
theme-ways = What can be done with the theme
theme-split = Split
theme-drop = Drop a note here, or choose this theme in a note’s menu.
note-move = Move to …
note-original = Original
note-original-fold = Fold the original
put-into = Put into …
loose-title = { $notes ->
    [0] In no theme
    [one] { $notes } note in no theme
   *[other] { $notes } notes in no theme
}
loose-chosen = { $notes ->
    [0] Tick notes to move several at once.
    [one] { $notes } chosen
   *[other] { $notes } chosen
}
loose-tick = Tick notes first
loose-make = New theme
loose-none = Every note is in a theme.
loose-no-notes = Notes appear here once people have written.
loose-not-found = No note is like this. Take a filter away.
make-theme-title = { $notes ->
    [0] A new theme
    [one] A theme of { $notes } note
   *[other] A theme of { $notes } notes
}
make-theme-hint = What do they say together?
split-title = Split “{ $theme }”
split-which = Which notes go into the new theme?
split-choose = Choose notes first
split-name = Name the new theme
split-make = { $notes ->
    [one] Move { $notes } note
   *[other] Move { $notes } notes
}
group-themes = Themes of the groups
group-themes-about = As each group made them. Taken over, they stay here as well.
group-themes-none = No group has made a theme.
group-theme-take = Take into a theme across
group-theme-free = { $free } of { $notes } in no theme across yet
group-theme-taken = All its notes are in themes across
suggestions-title = Notes that seem to say the same
suggestions-about = Compared across languages, on this server. Nothing is put together unless you do it.
suggestions-look = Look for them
suggestions-again = Look again
suggestions-looking = Comparing …
suggestions-found = { $count ->
    [0] Nothing more that seems to say the same.
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
suggestion-duplicates = Nearly the same words
suggestion-same = May say the same
suggestion-make = Make a theme of these
suggestion-not = Not these
narrow-words = Search
narrow-block = Block
narrow-block-any = Block: all
narrow-kind = Kind
narrow-kind-any = Kind: all
narrow-board = Group
narrow-board-any = Group: all
narrow-lang = Language
narrow-lang-any = Language: all
narrow-unused = Only notes in no finding
list-more = Show more ({ $left } left)
undo-of = Undo ({ $steps })
step-moved = { $notes ->
    [one] A note went into “{ $theme }”.
   *[other] { $notes } notes went into “{ $theme }”.
}
step-taken-out = { $notes ->
    [one] A note is in no theme now.
   *[other] { $notes } notes are in no theme now.
}
step-made = { $notes ->
    [0] “{ $theme }” was begun.
    [one] “{ $theme }” was begun with { $notes } note.
   *[other] “{ $theme }” was begun with { $notes } notes.
}
step-named = The theme is called “{ $theme }” now.
step-removed = “{ $theme }” was removed; its notes stay.
step-undone = Undone: { $step }
step-late = It is not as this step left it any more, so nothing was undone: { $step }
step-wait = The last change is still on its way. Try again in a moment.
