# Conclusions : les phrases du rapport, ce sur quoi elles reposent, et ce qui n’est encore dans aucune.
organizer-tab-findings = Conclusions
organizer-tab-findings-refused = Conclusions ({ $refused } refusées)
findings-title = { $findings ->
    [0] Conclusions
    [one] { $findings } conclusion
   *[other] { $findings } conclusions
}
findings-empty = Aucune conclusion encore. Une conclusion est une phrase du rapport, avec les contributions, thèmes, lignes et évaluations sur lesquels elle repose. Commencez par une contribution qui n’est encore dans aucune.
finding-write = Écrire une conclusion
finding-write-here = Écrire ici
finding-write-title = Une conclusion pour le rapport
finding-change-title = Modifier la conclusion
finding-section = Section du rapport
finding-text = La conclusion
finding-text-hint = Une phrase que d’autres peuvent vérifier d’après ses sources.
finding-rests-on = { $sources ->
    [0] Ne repose encore sur rien
    [one] Repose sur { $sources } source
   *[other] Repose sur { $sources } sources
}
finding-rests-on-none = Cochez ce dont elle est tirée.
finding-add = Ajouter
finding-save = Enregistrer
finding-later = Plus tard
finding-discard = Abandonner
finding-change = Modifier
finding-remove = Supprimer
finding-added = La conclusion est dans le rapport.
finding-changed = La conclusion a été modifiée.
finding-confirmed = Confirmée : elle repose sur ses sources telles qu’elles sont maintenant.
finding-removed = La conclusion a été supprimée.
finding-restored = La conclusion est revenue, à la fin de sa section.
finding-remove-refused = Vous vouliez la supprimer.
finding-sources = Repose sur
finding-no-sources = Aucune source n’est indiquée.
finding-stale-changed = Une source a été modifiée depuis.
finding-stale-hidden = Une source a été masquée depuis.
finding-stale-erased = Une source a été effacée depuis.
finding-still-true = Toujours vrai
finding-leave-out = Retirer ce qui n’est plus là
conflict-finding = Ci-dessus, la conclusion telle qu’elle est maintenant.
source-note = Contribution
source-theme = Thème
source-line = Fiche
source-rating = Évaluations
source-changed = modifiée
source-hidden = masquée
source-erased = effacée
source-gone = n’est plus visible
source-gone-means = Elle a été masquée ou effacée. Ce qu’elle disait n’est pas conservé ici.
source-drop = Retirer des sources
picker-title = Sur quoi elle repose
picker-note = Contributions
picker-theme = Thèmes
picker-line = Fiches
picker-rating = Évaluations
picker-found = { $count ->
    [0] Rien trouvé
    [one] { $count } résultat
   *[other] { $count } résultats
}
coverage-title = Couverture
coverage-notes = { $used } sur { $notes ->
    [one] { $notes } contribution figurent dans une conclusion.
   *[other] { $notes } contributions figurent dans une conclusion.
}
coverage-none = Il n’y a pas encore de contributions.
unused-title = { $notes ->
    [0] Dans aucune conclusion
    [one] { $notes } contribution dans aucune conclusion
   *[other] { $notes } contributions dans aucune conclusion
}
unused-none = Chaque contribution figure dans une conclusion.
unused-no-notes = Les contributions apparaissent ici dès qu’il y en a.
unused-write = En tirer une conclusion
voices-title = Qui s’exprime
voices-legend-notes = contributions
voices-legend-used = dans les conclusions
voices-territory = Par territoire
voices-language = Par langue
voices-no-territory = Dans cette session, les contributions ne portent pas de territoire.
voices-numbers = { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
}, { $used } dans les conclusions
