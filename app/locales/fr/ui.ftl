# Les mots de toutes les pages. Ceux d’une seule page sont dans le fichier voisin.

## Toutes les pages
page-title = Tableau de l’atelier
page-noscript = Ce tableau a besoin de JavaScript, qui est désactivé dans votre navigateur. Activez-le ou utilisez un autre navigateur.
language = Langue
cancel = Annuler
close = Fermer
plenary = Plénière
you = Vous
group-number = Groupe { $number }

## Ce qu’est devenu un écrit
state-saved = Enregistré
state-sending = Envoi en cours
state-offline = Hors ligne, sera envoyé
state-refused = Refusé, texte conservé
refused-again = Réessayer
refused-copy = Copier le texte
refused-copied = Texte copié
refused-not-copied = La copie n’a pas été possible. Sélectionnez le texte et copiez-le à la main.
refused-discard = Supprimer

## L’horloge
timer-left = Temps restant
timer-paused = L’horloge est en pause
timer-told = { $minutes ->
    [0] Le temps de cette partie est écoulé. Rien n’est coupé.
    [one] Il reste { $minutes } minute
   *[other] Il reste { $minutes } minutes
}

## Pourquoi quelque chose n’a pas été accepté (H30) : le serveur dit le code
refused-unknown = Le tableau n’a pas accepté cela ({ $code }).
refused-internal = Un problème est survenu sur le serveur. Il a été noté ; votre texte est conservé ici.
refused-unexpected = Le serveur a donné une réponse que cette page ne connaît pas ({ $status }).
refused-unreachable = Le tableau n’est pas joignable d’ici. Vérifiez le réseau et réessayez ; rien n’est perdu.
refused-not-allowed = Cela ne vous est pas ouvert dans cette session.
refused-not-found = Cela n’existe pas ici.
refused-bad-command = Cette page et le serveur ne se comprennent pas. Rechargez la page.
refused-bad-request = Cette page et le serveur ne se comprennent pas. Rechargez la page.
refused-busy = Le tableau est occupé ; l’envoi reprendra tout seul.
refused-rate = Beaucoup de choses à la fois ; elles partent l’une après l’autre.
refused-storage = Le serveur ne peut pas enregistrer pour l’instant ; l’envoi reprendra tout seul.
refused-paused = L’écriture est en pause. Votre texte est conservé sur cet appareil ; envoyez-le à la reprise, ou copiez-le.
refused-locked = Ce tableau est verrouillé. Votre texte est conservé sur cet appareil ; envoyez-le à la réouverture, ou copiez-le.
refused-person-paused = Une personne qui facilite a suspendu votre écriture. Votre texte est gardé sur cet appareil ; vous pouvez encore lire et évaluer. Parlez-lui, puis renvoyez-le.
refused-removed = Une personne qui facilite vous a fait sortir de cette session. Votre texte est gardé sur cet appareil et peut être copié.
refused-revoked = Ce lien a été révoqué, rien n’a donc été fait. Demandez-en un autre à la personne qui a ouvert la session.
refused-owner-only = Seule la personne qui a ouvert la session peut le faire, avec le premier lien ou le code de récupération.
refused-own-link = C’est le lien que vous utilisez. Révoquez-le depuis un autre.
refused-unknown-link = Ce lien n’existe pas dans cette session.
refused-too-many-links = Cette session a déjà { $limit } liens et n’en accepte pas d’autre.
refused-code-taken = Une autre session a ce code. Tirez-en un autre.
refused-no-author = Il n’y a pas de participant derrière cette contribution.
refused-phase-closed = Cette partie de la session ne l’accepte plus. Votre texte est conservé sur cet appareil ; vous pouvez le copier ou l’envoyer dans une autre partie.
refused-session-closed = Cette session est close. Ce que vous avez écrit est conservé sur cet appareil et peut être copié.
refused-changed = Cela a changé entre-temps. Regardez l’état actuel, puis renvoyez ou supprimez.
refused-restored = Le tableau a été rétabli à un moment antérieur ; ceci n’a donc pas été répété de lui-même. Vérifiez, puis renvoyez ou supprimez.
refused-already-moved = Quelqu’un d’autre vient de faire avancer la session ; cela n’a donc pas été fait une seconde fois.
refused-empty = Il n’y a encore rien à lire.
refused-too-long = Le texte dépasse { $limit } caractères. Il est conservé ; raccourcissez-le et renvoyez-le.
refused-bad-text = Le texte contient des signes qui ne peuvent être enregistrés. Veuillez le ressaisir.
refused-full = Le tableau en contient déjà { $limit } et n’en accepte plus. Votre texte est conservé sur cet appareil.
refused-id-taken = Cela y est déjà.
refused-not-your-board = Vous n’êtes plus dans le groupe de ce tableau. Votre texte est conservé ; copiez-le sur le tableau de votre groupe.
refused-not-your-block = Dans cette partie, on évalue les blocs de son propre groupe.
refused-revealed = Les évaluations de votre groupe ont été montrées ; les tardives ne comptent plus.
refused-voting-closed = Le vote n’est pas ouvert en ce moment, ceci n’a donc pas été compté. Les résultats montrent ce qui est arrivé à temps.
refused-voting-open = Le vote porte sur les contributions, elles restent donc telles quelles. Votre texte est conservé ; renvoyez-le une fois le vote clos.
refused-enough-dots = { $left ->
    [0] Vos { $limit } points sont placés. Retirez-en d’abord un d’une autre contribution.
    [one] Il vous reste 1 point. Placez-en moins ici, ou retirez-en d’une autre contribution.
   *[other] Il vous reste { $left } points. Placez-en moins ici, ou retirez-en d’une autre contribution.
}
refused-dots-per-note = { $limit ->
    [one] Une contribution prend 1 de vos points. Placez les autres sur d’autres contributions.
   *[other] Une contribution prend { $limit } de vos points. Placez les autres sur d’autres contributions.
}
refused-not-a-priority = Les points vont aux priorités des groupes. Choisissez l’une d’elles.
refused-not-a-proposal = Seules les idées peuvent être marquées pour son propre territoire.
refused-staff-note = Cette contribution a été écrite par la facilitation ; elle ne prend ni points ni marques.
refused-unknown-question = Cette question n’est pas sur ce tableau.
refused-unknown-note = Cette contribution n’est plus là.
refused-note-not-shown = Cette contribution est masquée ou en attente ; rien ne peut y être ajouté pour l’instant. Votre texte est conservé ; copiez-le ou envoyez-le plus tard.
refused-own-note = Cette contribution est la vôtre ; « Ici aussi » est pour les autres.
refused-unknown-comment = Ce commentaire n’est plus là.
refused-unknown-translation = Cette traduction n’est plus là, ou quelqu’un d’autre l’a faite.
refused-unknown-language = Cette session n’a pas cette langue. Votre texte est conservé ; copiez-le ou supprimez-le.
refused-same-language = La contribution est déjà dans cette langue. Choisissez une autre langue, ou supprimez.
refused-seen-missing = On ne sait pas quelle version vous avez vue. Regardez l’état actuel, puis renvoyez ou supprimez.
refused-unknown-kind = Cette session n’a pas ce type de contribution.
refused-unknown-criterion = Cette session n’a pas ce critère.
refused-unknown-group = Ce groupe n’existe plus.
refused-unknown-block = Un groupe a besoin d’au moins un bloc de cette session.
refused-unknown-person = Cette personne n’est plus dans la session.
refused-unknown-phase = Cette partie n’est pas dans la session.
refused-unknown-session = Il n’y a pas de session à cette adresse.
refused-unknown-plan = Ce plan n’est pas sur le serveur.
refused-broken-plan = Le plan ne peut pas être lu : { $reason }
refused-not-choosing = On ne peut pas choisir de groupe maintenant.
refused-group-full = Ce groupe est complet ({ $limit } personnes). Choisissez-en un autre.
refused-group-in-use = Le groupe { $number } a des membres ou des contributions et ne peut être retiré.
refused-bad-groups = Ces groupes ne vont pas ensemble : chacun doit avoir son propre identifiant.
refused-bad-call = Le lien d’appel du groupe { $number } doit commencer par https://
refused-no-groups = Il n’y a pas encore de groupes.
refused-unknown-evaluation = Cette session ne pose pas cette question.
refused-merge-after-evaluation = Il y a déjà des réponses sur la session : réunir deux fiches maintenant dirait de qui elles viennent. Les deux restent.
refused-merge-after-reveal = Des évaluations anonymes ont été montrées : réunir deux fiches maintenant en trahirait une. Les deux restent.
refused-merge-after-vote = Un vote de cette session anonyme a été montré : réunir deux fiches maintenant dirait de qui vient chaque vote. Les deux restent.
refused-merge-simulated = L’une des deux fiches est simulée : elle serait retirée avec la répétition et ne peut donc pas être réunie à une personne réelle. Les deux restent.
refused-erased = Votre place dans cette session a été retirée. Rejoignez-la de nouveau pour revenir.
refused-rehearsal-running = Des personnes simulées sont déjà à l’œuvre sur ce tableau. Une répétition à la fois : réessayez quand elles seront parties.
refused-bad-country = Choisissez un pays dans la liste.
refused-missing-field = Il manque une réponse obligatoire de la fiche du territoire.
refused-unknown-field = La fiche contient une réponse à une question que cette session ne pose pas.
refused-unknown-option = La fiche contient une réponse que cette session ne propose pas.
refused-joining-closed = Cette session existe, mais n’accueille plus personne pour l’instant. Adressez-vous à l’animation.
refused-not-open-yet = Cette session n’est pas encore ouverte. Ce sera possible dès que l’animation l’ouvrira.
refused-session-full = La session est complète ({ $limit } personnes). Adressez-vous à l’animation.
refused-wrong-invite = Cette invitation n’ouvre plus la session. Entrez le code affiché dans la salle.
refused-unknown-code = Ce code n’ouvre aucune session. Comparez-le avec celui affiché dans la salle.
refused-unknown-recovery = Ce code de récupération n’ouvre aucune session sur ce serveur. Comparez-le signe par signe avec celui que vous avez gardé.
refused-too-many-codes = Trop de codes erronés sont venus de ce réseau. Attendez une minute, ou utilisez le code QR.
refused-unknown-device-code = Ce code n’ouvre rien, ou plus rien : un code venant d’un autre appareil sert une seule fois, pendant dix minutes. Affichez-en un nouveau sur cet appareil.
refused-too-many-devices = Vous participez déjà sur { $limit } appareils, et il ne peut y en avoir plus. Continuez sur l’un d’eux.
refused-not-now = Ce n’est pas ouvert dans cette partie de la session. Ce sera possible plus tard.
refused-unknown-message = Ce message a déjà été retiré.
refused-not-revealed = Son groupe ne l’a pas encore vu : impossible de le montrer à tout le monde. Montrez-le d’abord au groupe ou passez à l’étape où le groupe échange.
refused-empty-card = Cette fiche n’a encore aucune ligne. Laissez d’abord le groupe en écrire une.
refused-unknown-case = Cette session n’a pas cette étude de cas.
refused-bad-agenda = Cet ordre du jour n’est pas cohérent. Regardez-le tel qu’il est maintenant et modifiez-le à nouveau.
refused-phase-begun = Une partie commencée peut être renommée ou changer de durée, mais pas être déplacée ni supprimée.
refused-not-restored = Cette session n’a pas été ramenée à un moment antérieur ; il n’y a rien à rendre.

## Pourquoi une page s’est arrêtée : les codes de fermeture du serveur
stopped-4500 = Cette page et le serveur ne se comprennent pas. Rechargez la page ; ce que vous avez écrit est conservé.
stopped-4501 = Ce lien n’ouvre pas la session, ou ne l’ouvre plus.
stopped-4502 = Votre accès à cette session a pris fin. Adressez-vous à l’animation.
stopped-4503 = Ce qui vous concernait dans cette session a été effacé, ici aussi.
stopped-4506 = Vous êtes ici sur trop d’appareils à la fois. Fermez le tableau sur un autre, puis rechargez.
stopped-4507 = Cet appareil garde des mots non envoyés d’une autre personne. Rechargez la page.
stopped-4508 = Cette page et le serveur ne se comprennent pas. Rechargez la page ; ce que vous avez écrit est conservé.
stopped-4509 = Le tableau a été ouvert dans une autre fenêtre, qui continue à sa place.
stopped-other = La connexion a pris fin ({ $code }). Rechargez la page ; ce que vous avez écrit est conservé.
reload = Recharger la page
recovery-empty = Saisissez d’abord le code de récupération.
recovery-length = Un code de récupération a 52 signes ; celui-ci en a { $count }.
recovery-strange = { $signs } ne figure jamais dans un code de récupération. Regardez-le de nouveau : c’est peut-être un signe semblable.
refused-not-your-group = Vous n’êtes plus dans ce groupe. Regardez le groupe où vous êtes maintenant.
refused-no-group = Vous n’êtes encore dans aucun groupe. Demandez-en un à la personne qui anime.
refused-not-rapporteur = Seule la personne qui rapporte peut le faire. Prenez d’abord ce rôle dans « Mon groupe », ou demandez qui l’a.
refused-enough-priorities = Il y a déjà { $limit } priorités pour ce bloc. Retirez-en une d’abord.
refused-not-your-proposal = C’est la proposition de quelqu’un d’autre. Seule cette personne, ou celle qui rapporte, peut la changer.
refused-priority-set = C’est déjà une priorité du groupe. Demandez d’abord à la personne qui rapporte de la retirer.
refused-unknown-theme = Ce thème n’est plus là. Choisissez-en un autre.
refused-themes-full = Ce tableau contient { $limit } thèmes et n’en prend plus. Mettez les contributions dans l’un d’eux ou supprimez-en un vide.
refused-unknown-line = Cette ligne n’est plus là. Votre texte est conservé ; vous pouvez le copier dans une nouvelle ligne.
refused-unknown-section = Cette partie n’existe pas ici. Votre texte est conservé ; copiez-le dans une autre.
refused-unknown-finding = Cette conclusion n’est plus là. Votre texte est conservé ; copiez-le dans une nouvelle conclusion.
refused-unknown-source = Une des sources a été masquée ou effacée. Votre texte est conservé ; retirez cette source et renvoyez-le.
refused-findings-full = Le rapport contient { $limit } conclusions et n’en prend plus. Votre texte est conservé ; mettez-le dans l’une d’elles.
refused-card-full = La fiche contient { $limit } lignes et n’en prend plus. Raccourcissez-la, puis renvoyez.
refused-not-this-block = Le groupe ne travaille plus sur ce bloc. Votre texte est conservé et peut être copié.

## The spotlight
lit = Sous les projecteurs
lit-note = Une contribution
lit-theme = Un thème
lit-card = Fiche
lit-agenda = Le déroulement
lit-group = Groupe { $number }
lit-minutes = { $minutes } min
lit-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
  }

## Fichiers et archives
refused-file-running = Un fichier à la fois : attendez celui qui se prépare, ou annulez-le.
refused-too-many-files = Vous avez demandé { $limit } fichiers en dix minutes, et il ne peut y en avoir plus. Patientez un peu.
refused-file-failed = Le fichier n’a pas pu être fait. Réessayez, ou choisissez une autre forme.
refused-cancelled = Annulé : aucun fichier n’a été enregistré.
refused-unknown-format = Le serveur ne connaît pas cette sorte de fichier. Rechargez la page.
refused-archive-unknown = Ce n’est pas le fichier de données d’un rapport de cet outil (à « { $place } »). Choisissez le fichier « Données » (JSON).
refused-archive-version = Le fichier vient d’une autre version de l’outil (à « { $place } »), que ce serveur ne sait pas lire.
refused-archive-tampered = Le fichier a été changé après son téléchargement, ou il est abîmé (à « { $place } »). Rien n’en a été importé.
refused-archive-unreadable = Le fichier ne peut pas être lu (à « { $place } »). Rien n’en a été importé.
refused-unknown-archive = Cette archive n’est plus là.
refused-archives-full = Il y a de la place pour { $limit } archives, et elle est toute prise. Retirez-en une d’abord.
refused-too-large = Le fichier est trop grand pour être importé.
