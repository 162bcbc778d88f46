# Saying at the close how the session was.
evaluation-title = How was the session?
evaluation-nameless = Nobody sees who said what. Facilitators and organizers read the answers without names.
evaluation-now = Before you go: how was it?
evaluation-go = Answer
evaluation-write = Write an answer
evaluation-save = Save
evaluation-take-back = Take my answer back
evaluation-answers = { $n ->
    [one] 1 answer
   *[other] { $n } answers
}
evaluation-too-few = Too few to show: from five answers on.
evaluation-open = Shown when people have answered: with the next part or the close of the session.
evaluation-none = No answers yet
evaluation-at = { $people } at { $level }
evaluation-staff = No answer carries a name, in any mode.
