//! What headers call the columns of contacts.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(Field::ContactId, Text, &["contact id", "customer id", "n client", "no client", "numero client", "numero de client", "n de client", "id client", "code client", "client id", "customer number", "customer no", "id contact", "identifiant contact", "identifiant client", "record id", "record id contact", "n contact", "numero de contact", "n de contact", "reference client", "cust id", "custid", "customerid", "lead id", "leadid", "identifiant", "id", "user id", "member id", "code contact", "subscriber id", "prospect id"]),
    Column::new(Field::Email, Text, &["email", "e mail", "mail", "courriel", "adresse e mail", "adresse email", "adresse mail", "email address", "adresse electronique", "customer email", "e mail client", "email client", "mail client", "contact email", "requester email", "recipient", "destinataire", "person email work", "email 1"]),
    Column::new(Field::Name, Text, &["name", "nom complet", "full name", "nom et prenom", "prenom et nom", "contact name", "nom du contact", "customer name", "nom du client", "nom client", "person name", "display name", "raison sociale client"]),
    Column::new(Field::FirstName, Text, &["first name", "prenom", "firstname", "given name", "prenoms"]),
    Column::new(Field::LastName, Text, &["last name", "nom", "lastname", "surname", "family name", "nom de famille"]),
    Column::new(Field::Company, Text, &["company", "societe", "entreprise", "company name", "account name", "organisation", "organization", "raison sociale", "nom de la societe", "organization name"]),
    Column::new(Field::Phone, Text, &["phone", "telephone", "mobile", "phone number", "tel", "numero de telephone", "portable", "telephone portable", "sms", "telephone mobile", "mobile phone", "n de telephone"]),
    Column::new(Field::Gender, Text, &["gender", "sexe", "civilite", "genre", "sex", "salutation", "title"]),
    Column::new(Field::BirthDate, Text, &["birth date", "date de naissance", "birthdate", "birthday", "date of birth", "anniversaire", "ne le", "dob", "year birth"]),
    Column::new(Field::City, Text, &["city", "ville", "commune", "billing city", "town", "localite"]),
    Column::new(Field::Country, Text, &["country", "pays", "country region", "billing country", "code pays"]),
    Column::new(Field::CreatedOn, Date, &["created on", "create date", "date de creation", "date d inscription", "cree le", "created at", "created", "date created", "date creation", "creation date", "date ajout", "added time", "optin time", "date d ajout", "signup date", "date inscription", "inscrit le", "created time", "customer created at", "dt customer", "date d entree", "confirm time"]),
    Column::new(Field::ModifiedOn, Kept, &["modified on", "last modified date", "date de modification", "modifie le", "updated at", "modified time", "last modified", "last changed", "derniere modification", "date modification", "update time"]),
    Column::new(Field::Kind, Text, &["kind", "type", "lifecycle stage", "type de contact", "phase du cycle de vie", "statut client", "contact type", "nature", "type contact", "lead status", "customer type"]),
    Column::new(Field::CustomerSince, Date, &["customer since", "client depuis", "date de premiere commande", "first order date", "became a customer date", "date de conversion", "client depuis le", "premiere commande", "customer since date", "date premier achat", "date de premier achat", "close date", "converted on"]),
    Column::new(Field::Status, Kept, &["status", "statut", "etat"]),
    Column::new(Field::DeactivatedOn, Date, &["deactivated on", "date de desactivation", "desactive le", "deactivation date", "deactivated at", "date desactivation", "date de cloture", "date d archivage", "archive le"]),
    Column::new(Field::Source, Text, &["source", "origine", "lead source", "original source", "source d acquisition", "provenance", "canal d acquisition", "acquisition source", "source du prospect", "original traffic source", "origine du contact", "lead origin"]),
    Column::new(Field::Segment, Text, &["segment", "segment client", "profil", "categorie client", "customer segment", "typologie", "segmentation", "tier"]),
    Column::new(Field::Owner, Text, &["owner", "proprietaire", "contact owner", "commercial", "proprietaire du contact", "charge de compte", "responsable", "conseiller", "account manager", "sales rep", "lead owner", "vendeur"]),
    Column::new(Field::Team, Kept, &["team", "equipe"]),
    Column::new(Field::UnsubscribedOn, Date, &["unsubscribed on", "date de desabonnement", "unsub time", "desabonne le", "unsubscribed at", "date desabonnement", "date de desinscription", "desinscrit le", "opt out date", "unsubscribe date"]),
    Column::new(Field::Opposed, Text, &["opposed", "oppositions", "opposition", "canaux refuses", "ne pas contacter", "do not contact", "opt out", "refus"]),
    Column::new(Field::Converted, Flag, &["converted", "converti", "is converted", "conversion", "client oui non", "is customer", "est client"]),
];
