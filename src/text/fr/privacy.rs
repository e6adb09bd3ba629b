//! La page sur la confidentialité.

use crate::text::words::PrivacyWords;

pub const PRIVACY: PrivacyWords = PrivacyWords {
    title: "Confidentialité",
    lead: "Vos fichiers sont lus et comptés par votre navigateur. Rien n’est envoyé, ni à nous ni à personne. Cette page dit comment, ce qui le garantit, et comment le vérifier.",
    sections: &[
        (
            "Ce qui reste sur cet ordinateur",
            &[
                "Vos fichiers ne sont ni copiés ni gardés : ils sont lus en mémoire, et l’onglet fermé, il n’en reste rien.",
                "Le navigateur retient vos choix, dans son stockage local, sous quatre clés : la langue (vigie.language), le thème (vigie.theme), l’objectif (vigie.aim) et les réglages (vigie.settings).",
                "Les réglages peuvent contenir les en-têtes de vos colonnes, quand vous avez dit ce qu’elles sont, et des mots d’une colonne (« Payée », « Perdu »), quand vous avez dit ce qu’ils veulent dire. Aucune ligne, aucun chiffre, aucun nom de fichier.",
                "Aucun cookie, aucune mesure d’audience, aucun compte, aucun rapport d’erreur envoyé.",
            ],
        ),
        (
            "Ce qui est fermé",
            &[
                "Une fois affichée, la page va chercher sa dernière partie, celle qui ouvre les classeurs et les archives. Puis, et toujours avant de lire quoi que ce soit de vous, elle s’interdit toute requête, y compris vers son propre site : données, images, polices, scripts, cadres, formulaires. Le navigateur applique cette règle (Content-Security-Policy), et aucun script ne peut la lever.",
                "Un fichier déposé plus tôt attend que la connexion soit fermée ; si cette partie tarde, la page se ferme sans elle.",
                "Le calcul se fait à part dans la page (un worker), né d’une copie en mémoire : la même règle le tient.",
                "Le compteur en haut de page relève ce que le navigateur a demandé au réseau depuis, pour la page et pour le calcul (Resource Timing).",
            ],
        ),
        (
            "Ce qu’une règle ne peut pas fermer",
            &[
                "Mener à une autre adresse, ouvrir un onglet (window.open), faire chercher un nom de domaine à l’avance, établir un lien WebRTC : aucune règle ne l’interdit tout à fait à une page. Vigie n’en fait rien, et les essais du projet échouent si son code s’y met.",
                "Une extension du navigateur voit ce que vous voyez. Dans le doute, ouvrez la page dans une fenêtre privée sans extension.",
                "Les fichiers que vous enregistrez (rapport, lignes, dessins) sont à vous : ils vont où votre navigateur range ses téléchargements.",
            ],
        ),
        (
            "Vérifier en une minute",
            &[
                "Ouvrez les outils du navigateur (F12), onglet Réseau, puis déposez vos fichiers : aucune ligne ne s’ajoute vers un serveur.",
                "Ou coupez le réseau (mode avion) une fois la page ouverte, et déposez vos fichiers : tout marche.",
                "Dans la console des mêmes outils, fetch(location.href) est refusé : la page ne peut même plus se demander elle-même.",
                "Le code est ouvert et la page se construit en une commande : servez la vôtre depuis un disque, sans nous.",
            ],
        ),
    ],
    stored: "Ce que ce navigateur retient en ce moment",
    stored_nothing: "Rien.",
    forget_all: "Tout oublier",
};
