//! What headers call the columns of campaigns, one row each in totals.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(Field::Campaign, Text, &["campaign", "campagne", "nom de la campagne", "campaign name", "title", "titre", "operation", "nom campagne", "campaign title", "nom"]),
    Column::new(Field::SentOn, Date, &["sent on", "date d envoi", "send date", "date envoi", "send time", "envoye le", "sent at", "sent date", "date de l envoi", "date"]),
    Column::new(Field::Channel, Text, &["channel", "canal", "media", "type", "type de campagne", "campaign type"]),
    Column::new(Field::Sent, Number, &["sent", "envoyes", "total recipients", "destinataires", "recipients", "envois", "nombre d envois", "emails sent", "messages envoyes", "nombre de destinataires", "e mails envoyes"]),
    Column::new(Field::Delivered, Number, &["delivered", "delivres", "successful deliveries", "recus", "delivres nombre", "messages delivres", "distribues", "aboutis", "e mails delivres"]),
    Column::new(Field::Opened, Number, &["opened", "ouvertures", "unique opens", "ouverts", "ouvreurs", "ouvertures uniques", "opens", "nombre d ouvertures"]),
    Column::new(Field::Clicked, Number, &["clicked", "clics", "unique clicks", "cliqueurs", "clics uniques", "clicks", "nombre de clics"]),
    Column::new(Field::Responded, Number, &["responded", "reponses", "responses", "nombre de reponses", "replies"]),
    Column::new(Field::Unsubscribed, Number, &["unsubscribed", "desabonnements", "unsubscribes", "desinscriptions", "desabonnes", "nombre de desabonnements", "unsubs"]),
    Column::new(Field::Bounced, Number, &["bounced", "rebonds", "bounces", "total bounces", "erreurs", "non delivres", "hard bounces"]),
    Column::new(Field::Revenue, Number, &["revenue", "chiffre d affaires", "ca", "ca genere", "chiffre d affaires genere", "revenu", "total revenue", "ventes"]),
    Column::new(Field::Cost, Number, &["cost", "cout", "cout de la campagne", "depenses", "amount spent", "budget depense", "campaign cost"]),
];
