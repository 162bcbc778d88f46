# Les mots du fichier que l’on explore. Ce qui est entre crochets est ajouté par le fichier lui-même.

explore-explore = Explorer
explore-report = Rapport
explore-search = Chercher dans les mots
explore-any = tous
explore-block = Bloc
explore-kind = Type
explore-group = Groupe
explore-territory = Territoire
explore-language = Langue
explore-theme = Thème
explore-finding = Conclusions
explore-in-a-finding = dans une conclusion
explore-in-no-finding = dans aucune conclusion
explore-priorities-only = Seulement les priorités des groupes
explore-clear = Tout afficher
explore-found = [notes] contributions sur [of]
explore-none-found = Aucune contribution ne correspond. Retirez un filtre.
explore-more = En afficher plus
explore-findings = Les conclusions et leurs sources
explore-rests-on = repose sur
explore-used-in = dans la conclusion [findings]
explore-priority = priorité
explore-dots = points : [dots]
explore-matrix = Ce que chacun dit de son propre territoire
explore-plenary = Tableau commun
explore-no-finding-yet = Personne n’a encore rédigé de conclusion.
