//! What headers call the columns of orders, invoices and their lines.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(Field::OrderedOn, Date, &["ordered on", "order date", "date de commande", "date de la commande", "date commande", "date d achat", "date achat", "purchase date", "date of purchase", "invoice date", "date de facture", "date facture", "date de facturation", "order created at", "created at", "created utc", "transaction date", "date de transaction", "date vente", "date de vente", "sale date", "paid at", "date"]),
    Column::new(Field::Amount, Number, &["amount", "total ttc", "montant ttc", "amount incl tax", "total incl tax", "prix ttc", "ca ttc", "order total", "total de la commande", "total commande", "grand total", "montant total", "total amount", "total price", "net revenue", "revenue", "sales", "chiffre d affaires", "ca", "montant", "total", "dollar value", "net revenue formatted", "n revenue formatted", "amount paid", "montant paye"]),
    Column::new(Field::AmountExclTax, Number, &["amount excl tax", "montant ht", "total ht", "prix ht", "ca ht", "subtotal", "total excl tax", "sous total", "untaxed amount", "net amount"]),
    Column::new(Field::LineAmount, Number, &["line amount", "line total", "montant ligne", "montant de la ligne", "total ligne", "lineitem total", "item total"]),
    Column::new(Field::OrderId, Text, &["order id", "n de commande", "no de commande", "numero de commande", "n commande", "id commande", "id de commande", "commande", "reference commande", "reference de la commande", "order number", "order no", "order", "order name", "order reference", "invoice number", "n de facture", "numero de facture", "facture", "transaction id", "invoice no", "invoiceno", "reference"]),
    Column::new(Field::ContactId, Text, &["contact id", "customer id", "n client", "no client", "numero client", "numero de client", "n de client", "id client", "code client", "client id", "customer number", "customer no", "customerid", "id contact", "id du client", "customer", "client", "cust id", "custid", "reference client"]),
    Column::new(Field::Email, Text, &["email", "e mail", "mail", "courriel", "adresse e mail", "adresse email", "adresse mail", "email address", "customer email", "e mail client", "email client", "adresse electronique", "mail client"]),
    Column::new(Field::Tax, Kept, &["tax", "taxes", "tva", "montant tva", "vat", "tax amount"]),
    Column::new(Field::Shipping, Kept, &["shipping", "frais de port", "livraison", "frais de livraison", "shipping cost", "port"]),
    Column::new(Field::RefundedAmount, Number, &["refunded amount", "amount refunded", "montant rembourse", "remboursement", "refund amount", "rembourse", "total refunded", "total rembourse"]),
    Column::new(Field::Cost, Kept, &["cost", "cout", "cost of goods", "prix de revient", "cout d achat"]),
    Column::new(Field::Margin, Kept, &["margin", "marge", "marge brute", "gross margin", "profit"]),
    Column::new(Field::Currency, Text, &["currency", "devise", "monnaie", "currency code", "code devise"]),
    Column::new(Field::Status, Text, &["status", "statut", "etat", "order status", "statut de la commande", "statut commande", "etat de la commande", "financial status", "payment status", "statut du paiement"]),
    Column::new(Field::Document, Text, &["document", "document type", "type de document", "type de piece", "type piece"]),
    Column::new(Field::Product, Kept, &["product", "produit", "product name", "lineitem name", "article", "nom du produit"]),
    Column::new(Field::Category, Text, &["category", "categorie", "product category", "famille", "rayon"]),
    Column::new(Field::Quantity, Kept, &["quantity", "quantite", "qty", "qte", "lineitem quantity"]),
    Column::new(Field::Channel, Text, &["channel", "canal", "sales channel", "canal de vente", "saleschannel", "order channel"]),
    Column::new(Field::Campaign, Text, &["campaign", "campagne", "utm campaign", "nom de la campagne"]),
];
