//! Les noms des tables, des colonnes, de ce qui découpe une valeur et de ce qui
//! se tient à côté d'elle.

use crate::kpi::{Column, Dimension};
use crate::record::{Field, Table};

/// Ce que sont les lignes d'une table.
pub fn table(table: Table) -> &'static str {
    match table {
        Table::Contacts => "contacts",
        Table::Orders => "commandes",
        Table::Sends => "envois",
        Table::Campaigns => "campagnes",
        Table::Costs => "dépenses",
        Table::Tickets => "demandes",
        Table::Visits => "visites",
        Table::Deals => "opportunités",
        Table::StageChanges => "changements d’étape",
        Table::Surveys => "réponses à des enquêtes",
        Table::Subscriptions => "abonnements",
        Table::Activities => "activités commerciales",
        Table::UsageEvents => "événements du CRM",
        Table::ProductUsage => "usages du produit",
        Table::Social => "publications sociales",
    }
}

/// Ce dont il faut un export, après « un export ».
pub fn of_table(table: Table) -> &'static str {
    match table {
        Table::Contacts => "de contacts",
        Table::Orders => "de commandes",
        Table::Sends => "d’envois",
        Table::Campaigns => "de campagnes",
        Table::Costs => "de dépenses",
        Table::Tickets => "de demandes au service client",
        Table::Visits => "de visites",
        Table::Deals => "d’opportunités",
        Table::StageChanges => "de changements d’étape",
        Table::Surveys => "de réponses à des enquêtes",
        Table::Subscriptions => "d’abonnements",
        Table::Activities => "d’activités commerciales",
        Table::UsageEvents => "d’événements du CRM",
        Table::ProductUsage => "d’usage du produit",
        Table::Social => "de publications sociales",
    }
}

/// Ce que veut dire une colonne.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::OrderedOn => "date de commande",
        Field::Amount => "montant TTC",
        Field::AmountExclTax => "montant HT",
        Field::LineAmount => "montant de la ligne",
        Field::OrderId => "numéro de commande",
        Field::ContactId => "identifiant du contact",
        Field::Email => "e-mail",
        Field::Tax => "taxes",
        Field::Shipping => "livraison",
        Field::RefundedAmount => "montant remboursé",
        Field::Cost => "coût",
        Field::Margin => "marge",
        Field::Currency => "devise",
        Field::Status => "statut",
        Field::Document => "type de pièce",
        Field::Product => "produit",
        Field::Category => "catégorie",
        Field::Quantity => "quantité",
        Field::Channel => "canal",
        Field::Campaign => "campagne",
        Field::Name => "nom",
        Field::FirstName => "prénom",
        Field::LastName => "nom de famille",
        Field::Company => "entreprise",
        Field::Phone => "téléphone",
        Field::Gender => "sexe",
        Field::BirthDate => "date de naissance",
        Field::City => "ville",
        Field::Country => "pays",
        Field::CreatedOn => "date de création",
        Field::ModifiedOn => "date de modification",
        Field::Kind => "type",
        Field::CustomerSince => "client depuis",
        Field::DeactivatedOn => "date de désactivation",
        Field::Source => "source",
        Field::Segment => "segment",
        Field::Owner => "responsable",
        Field::Team => "équipe",
        Field::UnsubscribedOn => "date de désabonnement",
        Field::Opposed => "canaux refusés",
        Field::Converted => "conversion",
        Field::SentOn => "date d’envoi",
        Field::Delivered => "messages délivrés",
        Field::Opened => "ouvertures",
        Field::Clicked => "clics",
        Field::Responded => "réponses",
        Field::Unsubscribed => "désabonnements",
        Field::Revenue => "chiffre d’affaires",
        Field::Group => "groupe témoin",
        Field::Sent => "messages envoyés",
        Field::Bounced => "messages non délivrés",
        Field::SpentOn => "date de la dépense",
        Field::Network => "réseau",
        Field::Impressions => "affichages",
        Field::Clicks => "clics",
        Field::TicketId => "numéro de demande",
        Field::ResolvedOn => "date de résolution",
        Field::ResolutionHours => "délai de résolution",
        Field::FirstResponseOn => "date de première réponse",
        Field::FirstResponseMinutes => "délai de première réponse",
        Field::FirstContact => "résolue au premier contact",
        Field::ContactsCount => "nombre de contacts",
        Field::Reopens => "réouvertures",
        Field::Agent => "conseiller",
        Field::Reason => "motif",
        Field::Satisfaction => "satisfaction",
        Field::VisitedOn => "date de visite",
        Field::Visitors => "visiteurs",
        Field::Conversions => "conversions",
        Field::Goal => "objectif",
        Field::Stage => "étape",
        Field::DealId => "numéro d’opportunité",
        Field::Account => "compte",
        Field::ClosedOn => "date de clôture",
        Field::ExpectedCloseOn => "date de clôture prévue",
        Field::Probability => "probabilité",
        Field::Pipeline => "pipeline",
        Field::LostReason => "motif de perte",
        Field::EnteredOn => "date d’entrée dans l’étape",
        Field::AnsweredOn => "date de réponse",
        Field::Score => "note",
        Field::Comment => "commentaire",
        Field::SubscriptionId => "numéro d’abonnement",
        Field::StartedOn => "date de début",
        Field::EndedOn => "date de fin",
        Field::TermEndsOn => "échéance",
        Field::Renewed => "renouvelé",
        Field::Plan => "formule",
        Field::MonthlyAmount => "montant mensuel",
        Field::CancelReason => "motif de résiliation",
        Field::Churned => "résilié",
        Field::HappenedOn => "date de l’action",
        Field::User => "collaborateur",
        Field::Outcome => "résultat",
        Field::DurationMinutes => "durée en minutes",
        Field::Event => "événement",
        Field::Count => "nombre d’utilisations",
        Field::Feature => "fonctionnalité",
        Field::PostedOn => "date de publication",
        Field::Posts => "publications",
        Field::Followers => "abonnés au réseau",
        Field::MessageId => "numéro de message",
        Field::UntilOn => "fin de la période",
        Field::Spend => "dépense du réseau",
    }
}

/// Ce qui découpe une valeur.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Channel => "canal",
        Dimension::Campaign => "campagne",
        Dimension::Kind => "type de contact",
        Dimension::Source => "source",
        Dimension::Segment => "segment",
        Dimension::Country => "pays",
        Dimension::Owner => "responsable",
        Dimension::Field => "champ",
        Dimension::ActivityAtSend => "activité au moment de l’envoi",
        Dimension::Category => "catégorie",
        Dimension::Agent => "conseiller",
        Dimension::Team => "équipe",
        Dimension::Reason => "motif",
        Dimension::Arm => "groupe",
        Dimension::OrderKind => "type de commande",
    }
}

/// Une clé qui est un code : `None` pour ce que le fichier écrit.
pub fn key(dimension: Dimension, key: &str) -> Option<&'static str> {
    Some(match (dimension, key) {
        (Dimension::Kind, "suspect") => "à qualifier",
        (Dimension::Kind, "lead") => "piste",
        (Dimension::Kind, "prospect") => "prospect",
        (Dimension::Kind, "customer") => "client",
        (Dimension::ActivityAtSend, "active") => "clients actifs",
        (Dimension::ActivityAtSend, "dormant") => "clients dormants",
        (Dimension::ActivityAtSend, "prospect") => "prospects",
        (Dimension::OrderKind, "first") => "première commande",
        (Dimension::OrderKind, "repeat") => "réachat",
        (Dimension::OrderKind, "new_category") => "nouvelle catégorie",
        (Dimension::Channel, "email") => "e-mail",
        (Dimension::Channel, "phone") => "téléphone",
        (Dimension::Channel, "sms") => "SMS",
        _ => return None,
    })
}

/// Une catégorie de dépenses, par son mot convenu.
pub fn cost_category(category: &str) -> Option<&'static str> {
    Some(match category {
        "marketing" => "marketing",
        "sales" => "commercial",
        "operations" => "opérations",
        "tool" => "outils",
        "people" => "salaires",
        "content" => "contenus",
        "service" => "service client",
        "uncategorised" => "sans catégorie",
        _ => return None,
    })
}

/// Combien de messages une personne a reçus.
pub fn messages_class(class: &str) -> Option<&'static str> {
    Some(match class {
        "3-5" => "3 à 5",
        "6-10" => "6 à 10",
        ">10" => "plus de 10",
        _ => return None,
    })
}

/// Un chiffre à côté de la valeur.
pub fn part(id: &str) -> Option<&'static str> {
    Some(match id {
        "new" => "nouveaux",
        "reactivated" => "réactivés",
        "lost" => "perdus",
        "median" => "médiane",
        "unanswered_share" => "sans réponse",
        "per_delivered" => "par message délivré",
        "treated" => "contacts sollicités",
        "treated_reacted" => "sollicités convertis",
        "control" => "contacts témoins",
        "control_reacted" => "témoins convertis",
        "p_value" => "probabilité d’un tel écart par hasard",
        "revenue_per_contact" => "chiffre d’affaires en plus par contact",
        "incremental_revenue" => "chiffre d’affaires en plus, au total",
        "smallest_effect" => "plus petit effet que cet effectif peut montrer",
        "net" => "gain net rapporté aux dépenses",
        _ => return None,
    })
}

/// L'en-tête d'une colonne, dans la table d'un indicateur.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Messages => "messages reçus",
        Column::Contacts => "contacts",
        Column::Campaign => "campagne",
        Column::LastTouch => "dernier message",
        Column::FirstTouch => "premier message",
        Column::Linear => "parts égales",
        Column::Position402040 => "40-20-40",
        Column::TimeDecay => "plus aux récents",
    }
}
