//! Words of a file → canonical words (`rules.md` 8): what became of an order,
//! and which kind of document a row is.

use super::header::normal;

/// What became of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum OrderStatus {
    Valid,
    Cancelled,
    Refused,
    Pending,
    Draft,
    Quote,
    Refunded,
    PartiallyRefunded,
}

impl OrderStatus {
    const ALL: [(OrderStatus, &'static [&'static str]); 8] = [
        (
            OrderStatus::Valid,
            &[
                "valid",
                "valide",
                "validee",
                "paid",
                "paye",
                "payee",
                "payment accepted",
                "paiement accepte",
                "completed",
                "complete",
                "terminee",
                "termine",
                "livre",
                "livree",
                "delivered",
                "shipped",
                "expediee",
                "expedie",
                "en cours de livraison",
                "processing",
                "en cours",
                "en cours de preparation",
                "preparation en cours",
                "confirmed",
                "confirmee",
                "confirme",
                "fulfilled",
                "closed",
                "open",
                "done",
                "sale",
                "bon de commande",
                "facturee",
                "invoiced",
                "authorized",
                "succeeded",
                "ok",
                "en preparation",
                "reglee",
                "regle",
                "encaissee",
                "traitee",
            ],
        ),
        (
            OrderStatus::Cancelled,
            &[
                "cancelled",
                "canceled",
                "annule",
                "annulee",
                "voided",
                "void",
                "cancel",
                "abandonnee",
            ],
        ),
        (
            OrderStatus::Refused,
            &[
                "refused",
                "refuse",
                "refusee",
                "declined",
                "failed",
                "echouee",
                "echec",
                "rejected",
                "paiement refuse",
                "erreur de paiement",
                "payment error",
                "rejetee",
            ],
        ),
        (
            OrderStatus::Pending,
            &[
                "pending",
                "en attente",
                "en attente de paiement",
                "pending payment",
                "on hold",
                "unpaid",
                "awaiting payment",
                "non payee",
                "impaye",
                "impayee",
                "attente paiement",
                "a payer",
                "awaiting check payment",
                "en attente de virement",
            ],
        ),
        (OrderStatus::Draft, &["draft", "brouillon"]),
        (
            OrderStatus::Quote,
            &[
                "quote",
                "devis",
                "quotation",
                "quotation sent",
                "devis envoye",
            ],
        ),
        (
            OrderStatus::Refunded,
            &[
                "refunded",
                "rembourse",
                "remboursee",
                "fully refunded",
                "returned",
                "retournee",
            ],
        ),
        (
            OrderStatus::PartiallyRefunded,
            &[
                "partially refunded",
                "partiellement rembourse",
                "partiellement remboursee",
                "remboursement partiel",
                "partial refund",
            ],
        ),
    ];

    /// The status that a word of a file stands for; blank is valid. `None` for
    /// a word that the dictionary does not know.
    pub fn of(word: &str) -> Option<OrderStatus> {
        let word = normal(word);
        if word.is_empty() {
            return Some(OrderStatus::Valid);
        }
        find(&OrderStatus::ALL, &word)
    }

    /// Whether an order of this status counts at all.
    pub fn is_valid(self, document: Document) -> bool {
        match self {
            OrderStatus::Valid | OrderStatus::PartiallyRefunded => document != Document::Quote,
            OrderStatus::Pending => document == Document::Invoice,
            _ => false,
        }
    }

    /// Whether a refund row of this status has taken place.
    pub fn refund_counts(self) -> bool {
        !matches!(
            self,
            OrderStatus::Cancelled
                | OrderStatus::Refused
                | OrderStatus::Pending
                | OrderStatus::Draft
        )
    }
}

/// Which kind of document a row of an orders file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Document {
    Order,
    Invoice,
    CreditNote,
    Quote,
}

impl Document {
    const ALL: [(Document, &'static [&'static str]); 4] = [
        (
            Document::Order,
            &["order", "commande", "bon de commande", "sale", "vente"],
        ),
        (Document::Invoice, &["invoice", "facture", "facture client"]),
        (
            Document::CreditNote,
            &[
                "credit note",
                "avoir",
                "facture d avoir",
                "creditnote",
                "refund",
                "remboursement",
                "note de credit",
            ],
        ),
        (
            Document::Quote,
            &["quote", "devis", "quotation", "proposition"],
        ),
    ];

    /// The document that a word stands for; blank is an order. `None` for a
    /// word that the dictionary does not know.
    pub fn of(word: &str) -> Option<Document> {
        let word = normal(word);
        if word.is_empty() {
            Some(Document::Order)
        } else {
            find(&Document::ALL, &word)
        }
    }
}

fn find<T: Copy>(all: &[(T, &[&str])], word: &str) -> Option<T> {
    all.iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(meaning, _)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn means(word: &str, expected: Option<OrderStatus>) {
        assert_eq!(OrderStatus::of(word), expected, "{word}");
    }

    #[test]
    fn words_of_shops_have_canonical_meanings() {
        means("", Some(OrderStatus::Valid));
        means("Annulée", Some(OrderStatus::Cancelled));
        means("paid", Some(OrderStatus::Valid));
        means("partially_refunded", Some(OrderStatus::PartiallyRefunded));
        means("Remboursée", Some(OrderStatus::Refunded));
        means("En attente de paiement", Some(OrderStatus::Pending));
        means("Zombie", None);
    }

    #[test]
    fn a_pending_invoice_counts_and_a_pending_order_does_not() {
        assert!(OrderStatus::Pending.is_valid(Document::Invoice));
        assert!(!OrderStatus::Pending.is_valid(Document::Order));
        assert!(!OrderStatus::Valid.is_valid(Document::Quote));
        assert!(OrderStatus::PartiallyRefunded.is_valid(Document::Order));
        assert!(!OrderStatus::Refunded.is_valid(Document::Order));
        assert!(OrderStatus::Refunded.refund_counts());
    }
}
