//! What headers call the columns of sends, one message to one contact.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(Field::SentOn, Date, &["sent on", "date d envoi", "send date", "date envoi", "envoye le", "sent at", "sent date", "date de l envoi", "send time", "date expedition message", "date du message", "ts", "date"]),
    Column::new(Field::ContactId, Text, &["contact id", "customer id", "n client", "no client", "numero client", "numero de client", "n de client", "id client", "code client", "client id", "customer number", "customer no", "id contact", "identifiant contact", "identifiant client", "record id", "record id contact", "n contact", "numero de contact", "n de contact", "reference client", "cust id", "custid", "customerid", "lead id", "leadid", "contact", "client", "customer"]),
    Column::new(Field::Email, Text, &["email", "e mail", "mail", "courriel", "adresse e mail", "adresse email", "adresse mail", "email address", "adresse electronique", "customer email", "e mail client", "email client", "mail client", "contact email", "requester email", "recipient", "destinataire"]),
    Column::new(Field::Campaign, Text, &["campaign", "campagne", "nom de la campagne", "campaign name", "operation", "campaign title", "nom campagne", "tag", "newsletter"]),
    Column::new(Field::Channel, Text, &["channel", "canal", "media", "canal d envoi", "type de message", "message type"]),
    Column::new(Field::Delivered, Flag, &["delivered", "delivre", "delivree", "recu", "distribue", "remis", "est delivre", "aboutis", "abouti"]),
    Column::new(Field::Opened, Flag, &["opened", "ouvert", "ouverture", "open", "lu", "date d ouverture", "opened at", "ouverte"]),
    Column::new(Field::Clicked, Flag, &["clicked", "clique", "clic", "click", "date de clic", "clicked at", "a clique", "cliquee"]),
    Column::new(Field::Responded, Flag, &["responded", "repondu", "reponse", "response", "a repondu", "replied", "reagi"]),
    Column::new(Field::Converted, Flag, &["converted", "converti", "conversion", "a converti", "a achete"]),
    Column::new(Field::Unsubscribed, Flag, &["unsubscribed", "desabonne", "desabonnement", "desinscrit", "unsubscribe", "optout", "stop", "date de desabonnement", "desinscription"]),
    Column::new(Field::Kind, Text, &["kind", "type", "nature", "type d envoi", "categorie de message", "message kind"]),
    Column::new(Field::Revenue, Number, &["revenue", "chiffre d affaires", "ca", "ca genere", "chiffre d affaires genere", "revenu", "ventes", "montant genere"]),
    Column::new(Field::Cost, Number, &["cost", "cout", "cout d envoi", "cout unitaire", "prix", "sending cost"]),
    Column::new(Field::Group, Text, &["group", "groupe", "bras", "arm", "variant", "variante", "population", "cellule", "temoin", "test group", "groupe de test"]),
];
