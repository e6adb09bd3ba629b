//! Canonical words (`rules.md` 8) → what they do to an order. Which word of a
//! file stands for which is the `dictionary`'s.

use super::{Field, Table, header::normal};

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
    /// The status that a word of a file stands for; blank is valid. `None` for
    /// a word that the dictionary does not know.
    pub fn of(word: &str) -> Option<OrderStatus> {
        let word = normal(word);
        if word.is_empty() {
            return Some(OrderStatus::Valid);
        }
        Some(match Table::Orders.meaning(Field::Status, &word)? {
            "cancelled" => OrderStatus::Cancelled,
            "refused" => OrderStatus::Refused,
            "pending" => OrderStatus::Pending,
            "draft" => OrderStatus::Draft,
            "quote" => OrderStatus::Quote,
            "refunded" => OrderStatus::Refunded,
            "partially_refunded" => OrderStatus::PartiallyRefunded,
            _ => OrderStatus::Valid,
        })
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
    /// The document that a word stands for; blank is an order. `None` for a
    /// word that the dictionary does not know.
    pub fn of(word: &str) -> Option<Document> {
        let word = normal(word);
        if word.is_empty() {
            return Some(Document::Order);
        }
        Some(match Table::Orders.meaning(Field::Document, &word)? {
            "invoice" => Document::Invoice,
            "credit_note" => Document::CreditNote,
            "quote" => Document::Quote,
            _ => Document::Order,
        })
    }
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
