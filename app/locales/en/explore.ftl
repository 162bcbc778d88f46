# The words of the file that one explores from disk. What people wrote is never here.

explore-views = Ways to read this file
explore-view-report = Report
explore-view-matrix = Matrix
explore-view-notes = Notes
explore-view-findings = Findings

explore-matrix-how = Choose a cell to see what stands behind it.
explore-matrix-keys = The arrow keys lead from cell to cell.
explore-choose = No cell is chosen yet. Its ratings and its notes will stand here.
explore-back = Back to the matrix
explore-only-notes = notes only
explore-criteria = Criterion by criterion
explore-cell-notes = Notes: { $notes }
explore-cell-no-notes = Nobody from here has written a note about this block.
explore-cell-without-territory = Notes of this session carry no territory: they cannot be shown by row.
explore-show-notes = Show these among all notes

explore-filters = Filters
explore-chosen = Filters ({ $chosen })
explore-search = Search
explore-any = all
explore-kind = Kind
explore-block = Block
explore-group = Group
explore-country = Country
explore-place = Territory
explore-language = Language
explore-theme = Theme
explore-without-theme = in no theme
explore-finding = Findings
explore-in-a-finding = in a finding
explore-in-no-finding = in no finding
explore-priorities = Only what groups put first
explore-clear = Clear the filters
explore-found = Notes shown: { $notes } of { $of }
explore-none-found = No note fits these filters. Take one away to see more.

explore-finding-number = Finding { $number }
explore-rests-on = Rests on
explore-rests-on-nothing = It names no source.
explore-used-in = Used in
explore-show-unused = Show the notes in no finding
explore-no-findings = Nobody has written a finding yet.
