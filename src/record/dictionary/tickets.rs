//! What headers call the columns of tickets, requests to a help desk.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(Field::CreatedOn, Moment, &["created on", "created at", "date de creation", "cree le", "created time", "ouvert le", "date d ouverture", "opened at", "creation date", "date creation", "date de la demande", "date created", "date d appel", "date du ticket", "date"]),
    Column::new(Field::TicketId, Text, &["ticket id", "n de ticket", "id ticket", "numero de ticket", "n ticket", "ticket", "case number", "numero de demande", "n de demande", "ticket number", "case id", "conversation id", "demande", "id"]),
    Column::new(Field::ContactId, Text, &["contact id", "customer id", "n client", "no client", "numero client", "numero de client", "n de client", "id client", "code client", "client id", "customer number", "customer no", "id contact", "identifiant contact", "identifiant client", "record id", "record id contact", "n contact", "numero de contact", "n de contact", "reference client", "cust id", "custid", "customerid", "lead id", "leadid", "contact", "client", "customer", "requester id", "id demandeur", "customerid"]),
    Column::new(Field::Email, Text, &["email", "e mail", "mail", "courriel", "adresse e mail", "adresse email", "adresse mail", "email address", "adresse electronique", "customer email", "e mail client", "email client", "mail client", "contact email", "requester email", "e mail du demandeur"]),
    Column::new(Field::ResolvedOn, Moment, &["resolved on", "solved at", "date de resolution", "resolved time", "resolu le", "closed at", "date de cloture", "resolved at", "closed time", "ferme le", "date resolution", "date cloture", "clos le"]),
    Column::new(Field::ResolutionHours, Number, &["resolution hours", "duree de resolution h", "delai de resolution h", "heures de resolution", "resolution time hours", "duree de resolution heures", "delai de resolution heures", "resolution time in hrs"]),
    Column::new(Field::FirstResponseOn, Moment, &["first response on", "date de premiere reponse", "first response at", "premiere reponse le", "date premiere reponse", "first reply at", "premiere reponse", "repondu le"]),
    Column::new(Field::FirstResponseMinutes, Number, &["first response minutes", "first reply time in minutes", "delai de premiere reponse min", "first response time minutes", "delai de premiere reponse minutes", "minutes de premiere reponse", "delai premiere reponse min"]),
    Column::new(Field::FirstContact, Flag, &["first contact", "resolu au premier contact", "first contact resolution", "fcr", "premier contact", "resolution au premier contact", "resolved at first contact", "one touch"]),
    Column::new(Field::ContactsCount, Number, &["contacts count", "nombre de contacts", "nb contacts", "interactions", "nombre d echanges", "nombre d interactions", "contacts", "number of contacts"]),
    Column::new(Field::Reopens, Number, &["reopens", "reouvertures", "nombre de reouvertures", "reopened count", "nb reouvertures"]),
    Column::new(Field::Channel, Text, &["channel", "canal", "via", "ticket channel", "origine", "origin", "media", "canal de contact"]),
    Column::new(Field::Agent, Text, &["agent", "conseiller", "assignee", "agent name", "teleconseiller", "assigne a", "operateur", "responsable", "agent assigne", "charge de clientele"]),
    Column::new(Field::Team, Text, &["team", "equipe", "group", "groupe", "plateau", "service"]),
    Column::new(Field::Reason, Text, &["reason", "motif", "type", "sujet", "subject", "ticket type", "motif de contact", "categorie", "category", "issue type", "contact reason", "nature de la demande"]),
    Column::new(Field::Status, Text, &["status", "statut", "etat", "ticket status", "statut du ticket"]),
    Column::new(Field::Satisfaction, Kept, &["satisfaction", "satisfaction score", "csat", "note", "note de satisfaction"]),
];
