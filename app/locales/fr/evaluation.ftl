# Dire à la clôture comment était la session.
evaluation-title = Comment était la session ?
evaluation-nameless = Personne ne voit qui a dit quoi. L’équipe d’animation et d’organisation lit les réponses sans les noms.
evaluation-now = Avant de partir : qu’en pensez-vous ?
evaluation-go = Répondre
evaluation-write = Écrire une réponse
evaluation-save = Enregistrer
evaluation-take-back = Retirer ma réponse
evaluation-answers = { $n ->
    [one] 1 réponse
   *[other] { $n } réponses
}
evaluation-too-few = Trop peu pour être montré : à partir de cinq réponses.
evaluation-open = Montrées quand on a fini de répondre : à la partie suivante ou à la clôture de la session.
evaluation-none = Pas encore de réponse
evaluation-at = { $people } à { $level }
evaluation-staff = Aucune réponse ne porte de nom, dans aucun mode.
