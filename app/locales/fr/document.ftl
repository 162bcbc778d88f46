# Les mots du rapport sous forme de document : Word, PDF, HTML, Markdown. Ce que les personnes ont écrit n’est jamais ici.

report-contents = Sommaire
report-figure = Figure
report-table = Tableau
report-page = Page { $n } sur { $of }
report-no-ua = Ce fichier est balisé, mais n’est pas entièrement conforme à PDF/UA : certains signes ne figurent dans aucune de nos polices.
report-decimal = ,
report-n = n { $n }
report-n-of = { $n } sur { $of }
report-none-answer = { $n } sans réponse
report-not-shown-short = non montré
report-left-to-right = De gauche à droite : niveaux 1 à 5
report-key-person = une personne
report-key-median = médiane, à partir de 5 personnes
report-key-differ = avis partagés
report-key-agree = l’ont ou pourraient l’adopter
report-key-would-need = auraient besoin de quelque chose
report-key-not-for-us = pas pour nous
report-matrix-alt = { $caption } : { $rows } lignes, { $columns } colonnes. Un point est une personne. Le tableau qui suit dit la même chose en mots.
report-bridging-alt = Ce que { $sets } ensembles de personnes ont dit de { $notes } propositions. La liste qui suit dit la même chose en mots.
report-no-finding = Personne n’a encore rédigé de conclusion pour cette section.
report-messages-of-groups = Aucune conclusion n’est encore rédigée ici. Voici les messages clés des groupes :
report-steps-of-groups = Premières actions, telles que les groupes les ont notées sur leurs fiches :
report-objectives = Les objectifs de la session :
report-fact-event = Événement
report-fact-line = Axe thématique
report-fact-organizers = Organisation
report-fact-day = Date
report-fact-languages = Langues
report-fact-counts = Contributions
report-fact-mode = Signature
report-section-cover = Fiche de la session
report-section-highlights = Messages clés
report-section-participants = Qui a participé
report-section-method = Comment nous avons travaillé
report-section-ratings = Évaluations
report-section-blocks = Bloc par bloc
report-section-priorities = Priorités et votes
report-section-cross-cutting = Accords, divergences, questions ouvertes
report-section-recommendations = Recommandations
report-section-next-steps = Suites
report-section-evaluation = Avis des participantes et participants
report-section-annexes = Annexes
report-source-note = une contribution qui n’est plus là
report-source-theme = thème « { $label } »
report-source-line = fiche : « { $label } »
report-source-rating = évaluations de « { $label } »
report-stale-changed = Une source a été modifiée depuis la rédaction.
report-stale-hidden = Une source a été masquée depuis la rédaction.
report-stale-erased = Une source a été effacée depuis la rédaction.
report-profile = Ce que les personnes ont dit de leur territoire et d’elles-mêmes
report-did-not-say = sans réponse
report-fewer-than-five = non montré : trop peu
report-voices-by-language = Qui s’exprime, par langue
report-voices-notes = Contributions
report-voices-findings = Contributions sur lesquelles reposent les conclusions
report-how-numbers = Un point est une personne. Le nombre de personnes est toujours indiqué ; la médiane, à partir de cinq. Les lieux sont classés de A à Z, jamais selon les valeurs : rien ici n’est un palmarès.
report-ratings-of = Évaluations : { $block }
report-no-ratings = Personne n’a évalué ce bloc.
report-territories-in = Territoire par territoire : { $block }
report-themes-in = Thèmes : { $block }
report-card = Fiche de restitution
report-priorities-of-groups = Les priorités des groupes
report-no-notes = Personne n’a écrit sur ce bloc.
report-notes-by-kind = { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
} : { $kinds }. Toutes figurent en annexe.
report-across = tous les groupes
report-no-vote = Aucun vote n’a été clos.
report-by-dots = Propositions et priorités selon les points
report-works-when = Où une proposition trouve du soutien
report-works-when-reading = Selon ce que les personnes disent de leur territoire ; seulement des ensembles d’au moins cinq personnes. Chaque proposition figure avec la question où les ensembles diffèrent le plus.
report-divides = divise
report-peers = Qui pourrait apprendre de qui
report-peers-reading = Lieux de A à Z. Un lieu qui dispose déjà de la mesure n’est cité que dans la première colonne.
report-beside = Côte à côte
report-beside-reading = Critères pour lesquels certains territoires se situent à 4 ou 5 et d’autres à 1 ou 2 : de quoi engager la conversation, non un palmarès. La dernière colonne renvoie à ce que les premiers en ont écrit.
report-themes-across = Thèmes communs à tous les groupes
report-differences = Où les avis divergent
report-open-questions = Questions ouvertes
report-all-notes = Toutes les contributions
report-all-notes-reading = { $notes ->
    [one] La contribution de la session, avec son numéro.
   *[other] Les { $notes } contributions de la session, chacune une fois, numérotées dans l’ordre où elles ont été écrites.
} Les mots sont ceux des personnes ; une traduction faite par une personne du groupe est signalée.
report-coverage = Ce qu’aucune conclusion n’utilise
report-coverage-said = { $used } contributions sur { $notes } figurent dans une conclusion.
report-column-agree-by = L’ont ou pourraient l’adopter
report-column-answer = Réponse
report-column-asked = Question
report-column-examples = Exemples
report-column-languages = Langues
report-column-n-notes = Contributions
report-column-people = Personnes
report-column-ratings = Évaluations
report-column-strong = À 4 ou 5
report-column-territory = Territoire
report-column-they-could = Pourraient l’adopter
report-column-they-have = L’ont déjà
report-column-they-need = Auraient besoin de quelque chose
report-column-weak = À 1 ou 2
report-column-which = Lesquelles
report-column-whose = De qui
report-matrix-in-words = La matrice en mots
report-territories-elsewhere = { $territories } territoires ont évalué ces critères : trop pour les dessiner ici. Ils figurent un à un dans le classeur et dans le fichier à explorer.
report-column-in-findings = Dans les conclusions
report-other-sets = les autres ensembles sont trop petits pour être montrés
report-bridging-rest = { $notes ->
    [one] Une autre proposition figure à leur suite dans le classeur.
   *[other] { $notes } autres propositions figurent à leur suite dans le classeur, dans le même ordre.
}
