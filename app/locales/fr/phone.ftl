# La page du code, l’entrée et le tableau du participant.

## La page du code
code-title = Entrez le code affiché dans la salle
code-label = Code de la session
code-continue = Continuer
code-looking = Recherche de la session
code-hint = O, 0, I, 1, 2 et 5 ne servent jamais : on les confond avec d’autres.
code-empty = Tapez d’abord le code.
code-short =
    Le code compte six signes ; { $missing ->
    [one] il en manque un.
   *[other] il en manque { $missing }.
}
code-length = Le code compte six ou huit signes ; celui-ci en a { $count }.
code-strange = { $signs } ne fait jamais partie d’un code. Regardez encore : c’est peut-être un signe semblable.
code-title-device = Entrez le code de votre autre appareil
code-label-device = Code de huit lettres
code-elsewhere = Je participe déjà sur un autre appareil
code-elsewhere-how = Sur cet appareil, ouvrez « Groupe » et appuyez sur « Utiliser un autre appareil ». Huit lettres s’affichent : entrez-les ici.

## L’entrée
join-title = Rejoindre la session
join-loading = Chargement de la session
join-closed = Cette session est close et n’accueille plus personne. Demandez ses résultats à l’animation.
join-not-open = Cette session n’est pas encore ouverte
join-not-open-waits = Vous êtes au bon endroit. Dès que l’animation l’ouvrira, cette page continuera d’elle-même.
join-not-open-again = Vérifier maintenant
join-session = Session
join-here = { $people ->
    [0] Personne n’est encore là
    [one] { $people } personne est là
   *[other] { $people } personnes sont là
}
join-name = Prénom ou pseudonyme
join-name-missing = Écrivez un prénom ou un pseudonyme.
join-country = Pays
join-country-missing = Choisissez un pays : c’est la seule chose que le tableau doit savoir.
join-answer-missing = Répondez ici : la session en a besoin.
join-too-long = { $limit } caractères au plus ; ceci en a { $count }. Veuillez raccourcir.
join-required = (requis)
join-choose = Choisir
join-no-answer = Sans réponse
join-place = Ville ou région
join-territory-hint = Le territoire pour lequel vous parlez.
join-more = Préciser le territoire (facultatif)
join-more-person = Ces réponses ne sont jamais montrées pour moins de cinq personnes.
join-signed-named = Vos contributions seront signées <b>« { $signature } »</b>. Ni compte, ni e-mail.
join-signed-territory = Vos contributions seront signées <b>« { $signature } »</b>, jamais de votre nom. Ni compte, ni e-mail.
join-signed-anonymous = Vos contributions <b>ne seront pas signées</b>. Personne dans la session ne voit qui a écrit quoi. Ni compte, ni e-mail.
join-signed-yours = votre territoire
join-signed-you = votre nom
join-operator = La personne qui gère ce serveur peut lire ce qui y est conservé et qui l’a écrit.
join-go = Rejoindre la session
join-going = Entrée en cours
join-again = Vous êtes déjà dans cette session sous le nom de <b>{ $name }</b>.
join-anew = Cet appareil était dans la session en tant que <b>{ $name }</b>.
join-again-go = Continuer sous le nom de { $name }
join-not-me = Ce n’est pas moi
join-not-me-means = Cet appareil oublie alors { $name }, avec ce qui n’est pas encore envoyé. Ce qui a été envoyé reste dans la session.
join-enter-code = Entrer un code

## Le tableau d’un participant
tabs-label = Parties du tableau
tab-questions = Questions
tab-rate = Évaluer
tab-learn = Découvrir
tab-group = Groupe
board-connecting = Ouverture du tableau
now-over = Le temps de cette partie est écoulé ; les contributions tardives arrivent encore.
now-write-plenary = Écrivez à tout le monde dès que vous avez une question ou une idée.
now-write-group = Écrivez sous les questions de votre groupe.
now-rate-own = Évaluez les critères pour votre propre territoire.
now-boards = Regardez ce que les autres groupes ont écrit.
now-choose = Choisissez votre groupe.
now-choose-go = Choisir
now-wait-group = Vous aurez un groupe sous peu.
offline-title = { $minutes ->
    [0] Pas de connexion. Continuez à écrire.
   *[other] Pas de connexion depuis { $minutes } min. Continuez à écrire.
}
offline-waiting = { $count ->
    [0] Ce que vous écrivez attend sur cet appareil et partira tout seul.
    [one] Un envoi attend sur cet appareil et partira tout seul.
   *[other] { $count } envois attendent sur cet appareil et partiront tout seuls.
} Ne fermez pas cette page.
not-stored-title = Ce navigateur n’autorise pas la page à conserver quoi que ce soit.
not-stored-text = Gardez la page ouverte jusqu’à ce que tout indique « Enregistré ».
not-stored-what = Le tableau garde votre place et vos mots sur cet appareil. Quittez la navigation privée ou utilisez un autre navigateur.
moved-title = La session a avancé : { $title }
moved-text = Terminez votre contribution ; elle compte encore pour la partie où elle a été commencée.

## Questions et contributions
board-label = Tableau
board-question = Question { $n } sur { $of }
board-previous = Question précédente
board-next = Question suivante
board-unfold = Lire la question entière
board-write = Écrivez une contribution. Qu’est-ce ?
board-write-first = Écrivez la première contribution. Qu’est-ce ?
board-draft = Continuer :
board-empty = Personne n’a encore écrit ici.
board-empty-text = Commencez par un fait vécu : qui décide, qui est consulté, qui manque à la table. Une phrase suffit.
board-empty-read = Rien n’a été écrit sous cette question.
board-alone = Pour l’instant, chacun écrit de son côté. Les contributions des autres apparaîtront quand le groupe se réunira.
board-visiting = Vous visitez le tableau d’un autre groupe. Vous pouvez lire ici.
board-late = Écrivez une contribution tardive. Qu’est-ce ?
board-none = Il n’y a pas encore de tableau pour vous ici.
board-new = { $count ->
    [one] { $count } nouvelle contribution
   *[other] { $count } nouvelles contributions
}
note-late = Tardive
note-edited = modifiée
note-edit = Modifier
note-remove = Retirer
note-remove-title = Retirer cette contribution ?
note-remove-means = Elle disparaît pour tout le monde.
note-remove-yes = La retirer
note-hidden = Masquée par l’animation : { $reason }
note-edit-refused = Votre modification
note-remove-refused = Non retirée
composer-label = Votre contribution
composer-kind = Type de contribution
composer-text = Texte
composer-left = { $count ->
    [one] { $count } signe restant
   *[other] { $count } signes restants
}
composer-over = { $count ->
    [one] { $count } signe de trop
   *[other] { $count } signes de trop
}
composer-draft = Brouillon conservé
composer-lang = Écrit en
composer-publish = Publier
composer-publish-empty = Écrivez d’abord
composer-publish-over = Trop long
composer-save = Enregistrer
composer-fold = Mettre le brouillon de côté
composer-drop = Laisser tel quel

## Évaluations
rate-criterion = Critère { $n } sur { $of }
rate-block = Bloc
rate-previous = Critère précédent
rate-ways = Critères
rate-next = Critère suivant
rate-next-block = Bloc suivant
rate-finish = Terminé
rate-no-answer-means = Comptée à part, jamais comme un niveau bas
rate-done = { $done } sur { $of } évalués
rate-none-yet = Il n’y a encore rien à évaluer. Cela s’ouvre pendant le travail en groupe.
rate-closed = Les évaluations ne peuvent pas être modifiées dans cette partie.
rate-waiting = Voici votre évaluation. Elle attend la présentation des résultats ; d’ici là, vous seul la voyez.
rate-open-again = Vous pouvez encore modifier votre évaluation.
rate-secret = Personne ne voit votre évaluation tant qu’elles ne sont pas montrées au groupe.
rate-refused = Non acceptée : { $reason }
rate-results = Résultats
rate-mine = Mes évaluations
rate-change = Modifier mon évaluation
rate-round = Tour { $round }
rate-before = avant
reveal-axis = Niveaux 1 à 5 : { $counts } personnes
reveal-n =
    <b>{ $n } sur { $of }</b> ont évalué{ $none ->
    [0] .
    [one] , 1 sans réponse.
   *[other] , { $none } sans réponse.
}
reveal-half = La moitié dit { $level } ou moins.
reveal-agree = Toutes disent { $level }.
reveal-differ = <b>Vous divergez :</b> de { $low } à { $high }.
reveal-few = { $n } sur { $of } ont évalué : trop peu pour montrer. S’ouvre à partir de 3.
reveal-like-before = { $n } ont évalué. À côté du tour précédent, ces chiffres trahiraient une ou deux personnes : ils ne sont pas montrés.
reveal-none = Personne ne l’a encore évalué.
reveal-who = Qui a dit quoi
reveal-you = { $place } (vous)
reveal-ask = À se demander
reveal-ask-places = { $high } dit { $most }, { $low } { $least }. Que fait chacun, ou que lui manque-t-il, qui l’explique ?
reveal-ask-levels = L’un dit { $most }, l’autre { $least }. Qu’est-ce qui fait la différence ?

## Découvrir
learn-blocks = Blocs
learn-cases = Études de cas
learn-yours = votre groupe
learn-questions = Questions
learn-criteria = Critères et niveaux
learn-case-about = À propos de
learn-later = Connu seulement après cette session
learn-later-source = publié après cette session
learn-sources = Sources
learn-fallback = Non traduit : en { $language }
learn-back = Tous les blocs et cas

## Mon groupe
group-none = Vous n’êtes pas encore dans un groupe
group-none-text = L’animation forme les groupes avant le travail en groupe. D’ici là, vous pouvez lire les blocs et écrire sur le tableau de la plénière.
group-choose = Choisissez votre groupe
group-choose-text = Chaque groupe travaille sur un bloc. Vous pouvez changer jusqu’au début du travail en groupe.
group-choose-this = Choisir
group-choosing = Choix en cours
group-yours = Votre groupe
group-is-full = Complet
group-size = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
group-members = Avec vous
group-members-hidden = Dans cette session, personne n’est montré par son nom.
group-alone = Personne d’autre pour l’instant.
group-call = Ouvrir l’appel vidéo
group-card = Votre territoire
group-card-edit = Corriger la fiche
group-card-save = Enregistrer la fiche
group-device = Cet appareil

## Un autre appareil
device-use = Utiliser un autre appareil
device-how = Sur l’autre appareil, ouvrez <b>{ $address }</b> et entrez ce code :
device-code = Code pour l’autre appareil
device-drawing = Création d’un code
device-left = Valable encore <b>{ $left }</b>, pour un seul appareil.
device-over = Ce code n’est plus valable.
device-again = Afficher un nouveau code
device-means = Vous y êtes la même personne, avec vos notes et vos évaluations. Gardez ce code pour vous : quiconque l’entre participe en votre nom.
device-done = Terminé
device-empty = Entrez d’abord le code.
device-length = Le code de votre autre appareil a huit lettres ; celui-ci a { $count } signes.
device-strange = { $signs } ne fait jamais partie de ce code, qui n’a que des lettres. Regardez encore : c’est peut-être un signe semblable.
device-instead = Sur cet appareil, { $name } participe à cette session

## Quand la page ne peut pas continuer
stopped-title = Le tableau s’est arrêté ici
not-known-title = La session ne connaît plus cet appareil
not-known-means = Elle a sans doute été ramenée à un moment antérieur. Ce qui est encore sur cet appareil est proposé à la session quand vous entrez de nouveau.
not-known-again = Entrer de nouveau
not-known-device = Vous y êtes encore avec un autre appareil ? Saisissez alors le code qu’il affiche.

## Ensuite
ended-closed = La session est close
ended-thanks = Merci. Voici ce que vous avez dit.
ended-thanks-only = Merci d’avoir été là.
ended-counts =
    Vous avez écrit { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
} et évalué { $ratings ->
    [one] { $ratings } critère.
   *[other] { $ratings } critères.
}
ended-all-arrived = Tout est arrivé : rien ne reste à envoyer sur cet appareil.
ended-waiting = { $count ->
    [one] Un envoi est encore sur cet appareil. Gardez cette page ouverte.
   *[other] { $count } envois sont encore sur cet appareil. Gardez cette page ouverte.
}
ended-refused = { $count ->
    [one] Un envoi n’a pas été accepté. Son texte est gardé ici ; vous pouvez le copier.
   *[other] { $count } envois n’ont pas été acceptés. Leurs textes sont gardés ici ; vous pouvez les copier.
}
ended-read = Lire les tableaux
group-places = { $people } sur { $most }
group-only-you = Vous seul parlez ici pour { $place } : qui lit une contribution signée de ce lieu sait qu’elle est de vous.

# Réponses à une contribution
same = Ici aussi
same-count = Ici aussi · { $count }
comment = Commenter
comments = Commentaires
comments-count = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
  }
comment-label = Votre commentaire
comment-label-late = Votre commentaire (arrivera en retard)
comment-change = Votre commentaire
comment-send = Envoyer
note-staff = Facilitation
translate = Traduire
translation = traduit
translation-old = traduit d’une version antérieure
translation-better = Corriger la traduction
translation-remove = La retirer
translation-label = Traduction · { $language }
translation-send = Enregistrer la traduction
help-translate = { $count ->
    [one] Aidez à traduire { $count } contribution · { $language }
   *[other] Aidez à traduire { $count } contributions · { $language }
  }
conflict-theirs = État actuel
conflict-mine = Votre version
conflict-keep-mine = Garder la mienne
conflict-keep-theirs = Garder l’actuelle

# What facilitators put before everybody
message-to-all = De l’équipe d’animation, à tout le monde
message-to-group = De l’équipe d’animation, à votre groupe
message-call = Tout le monde en plénière
message-call-go = Aller à la plénière
message-dismiss = J’ai lu
lit-look = Voir
lit-close = Fermer
card-present = Présenter notre fiche
card-presented = Votre fiche est sous les projecteurs

# Hors de la session, avec des mots qui n’ont pas été envoyés
unsent-title = Ce que vous n’aviez pas encore envoyé
unsent-text = Seul cet appareil l’a. Copiez ce que vous voulez garder.
unsent-copy-all = Tout copier

# Passage dans un autre groupe, et blocs qu’un groupe n’a plus
group-moved = Vous êtes maintenant dans le groupe { $number }
group-moved-notes = Vos notes restent là où vous les avez écrites, sous « Mes notes ».
group-moved-draft = Si vous publiez ceci ici, cela ira au groupe { $number }.
group-moved-go-on = L’emporter dans le nouveau groupe
my-notes = Mes notes
my-notes-none = Vous n’avez encore rien écrit.
my-notes-show = { $count ->
    [one] Afficher { $count } note
   *[other] Afficher { $count } notes
}
my-notes-fold = Les replier
board-unused = N’est plus utilisé
board-unused-text = Votre groupe ne travaille plus sur ces questions. Ce qui a été écrit reste, et vous pouvez encore modifier vos notes.
fate-across = Entrée dans le thème de tous les groupes
fate-findings = { $findings ->
    [one] Le rapport dit, en s’appuyant sur elle :
   *[other] Le rapport dit { $findings } fois, en s’appuyant sur elle :
}
asked-add-finding = Écrire une conclusion
asked-edit-finding = Modifier une conclusion
asked-remove-finding = Supprimer une conclusion

# Sections du rapport, quand le plan n’en nomme aucune
findings-section-cover = Fiche de la session
findings-section-highlights = Messages clés
findings-section-participants = Qui a participé
findings-section-method = Comment nous avons travaillé
findings-section-ratings = Évaluations
findings-section-blocks = Bloc par bloc
findings-section-priorities = Priorités et votes
findings-section-cross-cutting = Accords, divergences, questions ouvertes
findings-section-recommendations = Recommandations
findings-section-next-steps = Suites
findings-section-evaluation = Avis des participantes et participants
findings-section-annexes = Annexes
simulated = simulée
