# The words of the file that one explores. What stands in brackets is put in by the file itself.

explore-explore = Explore
explore-report = Report
explore-search = Search the words
explore-any = all
explore-block = Block
explore-kind = Kind
explore-group = Group
explore-territory = Territory
explore-language = Language
explore-theme = Theme
explore-finding = Findings
explore-in-a-finding = in a finding
explore-in-no-finding = in no finding
explore-priorities-only = Only what groups put first
explore-clear = Show all
explore-found = [notes] of [of] notes
explore-none-found = No note fits. Take a filter away.
explore-more = Show more
explore-findings = Findings and what they rest on
explore-rests-on = rests on
explore-used-in = in finding [findings]
explore-priority = priority
explore-dots = dots: [dots]
explore-matrix = What people say of their own territory
explore-plenary = Board of all
explore-no-finding-yet = Nobody has written a finding yet.
