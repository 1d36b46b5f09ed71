//! What the filter of the promotions looks into: every text that an agent may have before them.

use crate::customer::{Promotion, Read};

/// The texts of a promotion in lower case, each on a line of its own.
pub(super) fn texts(promotion: &Promotion) -> String {
    let channels = promotion
        .channels
        .iter()
        .flat_map(|channel| [&channel.kind, &channel.value, &channel.message]);
    let affiliate = promotion
        .affiliate
        .iter()
        .flat_map(|affiliate| [&affiliate.name, &affiliate.id]);
    let products = promotion
        .products_included
        .iter()
        .chain(&promotion.products_excluded)
        .map(|product| &product.id);
    let redeemed = promotion
        .history
        .iter()
        .flat_map(|redemption| [&redemption.store_id, &redemption.receipt_id]);
    let own = [
        &promotion.name,
        &promotion.kind,
        &promotion.description,
        &promotion.terms,
        &promotion.id,
        &promotion.url_link,
        &promotion.url_image,
    ];
    let mut all = String::new();
    let read = own
        .into_iter()
        .chain(channels)
        .chain(affiliate)
        .chain(products)
        .chain(redeemed);
    for text in read
        .filter_map(Read::value)
        .chain(&promotion.stores_included)
    {
        all.push_str(&text.to_lowercase());
        all.push('\n');
    }
    all
}
