//! La page sur la confidentialité.

use crate::text::words::PrivacyWords;

pub const PRIVACY: PrivacyWords = PrivacyWords {
    title: "Confidentialité",
    lead: "Vos fichiers sont lus et comptés par votre navigateur. Rien n’est envoyé, ni à nous ni à personne.",
    sections: &[
        (
            "Ce qui reste sur cet ordinateur",
            &[
                "Vos fichiers ne sont ni copiés ni gardés : fermez l’onglet, et il n’en reste rien.",
                "Le navigateur retient la langue, le thème et vos réglages (fenêtre d’activité, réponses aux questions avec les en-têtes des colonnes). Effacer les données du site les efface.",
                "Aucun cookie, aucune mesure d’audience, aucun compte.",
            ],
        ),
        (
            "Ce qui est fermé",
            &[
                "Une fois chargée, et avant de lire quoi que ce soit, la page s’interdit toute requête, y compris vers son propre site : données, images, polices, scripts, formulaires. Le navigateur applique cette règle (Content-Security-Policy), et aucun script ne peut la lever.",
                "Le calcul se fait à part dans la page, sous la même règle.",
                "Le compteur en haut de page relève ce que le navigateur a demandé au réseau depuis, pour la page et pour le calcul.",
            ],
        ),
        (
            "Ce qu’une page ne peut pas fermer",
            &[
                "Une page peut toujours mener à une autre adresse (lien, nouvel onglet), faire chercher un nom de domaine à l’avance ou établir un lien WebRTC : aucune règle ne l’interdit tout à fait. Vigie n’en fait rien, et ses essais le vérifient.",
                "Une extension du navigateur voit ce que vous voyez. Dans le doute, ouvrez la page dans une fenêtre privée sans extension.",
            ],
        ),
        (
            "Vérifier en une minute",
            &[
                "Ouvrez la page, puis coupez le réseau (mode avion) et déposez vos fichiers : tout marche.",
                "Ou ouvrez les outils du navigateur (F12), onglet Réseau, et déposez vos fichiers : aucune ligne ne s’ajoute vers un serveur.",
            ],
        ),
    ],
};
