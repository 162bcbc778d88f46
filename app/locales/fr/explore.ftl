# Les mots du fichier que l’on explore depuis le disque. Ce que les personnes ont écrit n’est jamais ici.

explore-views = Façons de lire ce fichier
explore-view-report = Rapport
explore-view-matrix = Matrice
explore-view-notes = Contributions
explore-view-findings = Conclusions

explore-matrix-how = Choisissez une case pour voir ce qu’elle recouvre.
explore-matrix-keys = Les flèches du clavier mènent d’une case à l’autre.
explore-choose = Aucune case n’est encore choisie. Ses évaluations et ses contributions se liront ici.
explore-back = Revenir à la matrice
explore-only-notes = contributions seulement
explore-criteria = Critère par critère
explore-cell-notes = Contributions : { $notes }
explore-cell-no-notes = Personne d’ici n’a écrit de contribution sur ce bloc.
explore-cell-without-territory = Les contributions de cette session ne portent aucun lieu : elles ne peuvent pas être montrées par ligne.
explore-show-notes = Les voir parmi toutes les contributions

explore-filters = Filtres
explore-chosen = Filtres ({ $chosen })
explore-search = Rechercher
explore-any = tout
explore-kind = Type
explore-block = Bloc
explore-group = Groupe
explore-country = Pays
explore-place = Territoire
explore-language = Langue
explore-theme = Thème
explore-without-theme = dans aucun thème
explore-finding = Conclusions
explore-in-a-finding = dans une conclusion
explore-in-no-finding = dans aucune conclusion
explore-priorities = Seulement les priorités des groupes
explore-clear = Retirer les filtres
explore-found = Contributions affichées : { $notes } sur { $of }
explore-none-found = Aucune contribution ne correspond à ces filtres. Retirez-en un pour en voir plus.

explore-finding-number = Conclusion { $number }
explore-rests-on = Repose sur
explore-rests-on-nothing = Elle ne cite aucune source.
explore-used-in = Reprise dans
explore-show-unused = Voir les contributions qui ne sont dans aucune conclusion
explore-no-findings = Personne n’a encore rédigé de conclusion.
