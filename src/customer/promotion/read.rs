//! Reading promotions: each member once, and what is odd is kept as odd. Must never know what a value leads to.

use std::cmp::Reverse;

use crate::record::json::Node;

use super::{
    super::reading::{OddMember, Read, each_member, list, plain_text},
    Affiliate, Channel, Product, Promotion, Redemption,
};

impl Promotion {
    /// Reads one promotion, each member once.
    pub fn read(node: Node<'_>) -> Self {
        let mut promotion = Self::default();
        if !each_member(node, |key, value| promotion.take(key, value)) {
            promotion.odd.push(OddMember {
                name: "promotion".to_owned(),
                raw: node.raw().to_owned(),
            });
        }
        promotion
    }

    fn take(&mut self, key: &str, value: Node<'_>) {
        match key {
            "id" => self.id = Read::text(value),
            "type" => self.kind = Read::text(value),
            "name" => self.name = Read::text(value),
            "description" => self.description = Read::text(value),
            "terms" => self.terms = Read::text(value),
            "urlLink" => self.url_link = Read::text(value),
            "urlImage" => self.url_image = Read::text(value),
            "validTimeFrom" => self.valid_time_from = Read::text(value),
            "validTimeTo" => self.valid_time_to = Read::text(value),
            "available" => self.available = Read::boolean(value),
            "unlimitedRedemption" => self.unlimited = Read::boolean(value),
            "validFrom" => self.valid_from = Read::instant(value),
            "validTo" => self.valid_to = Read::instant(value),
            "redemptionLimit" => self.limit = Read::number(value),
            "redemptionCount" => self.count = Read::number(value),
            "sortOrder" => self.sort_order = Read::number(value),
            "productsIncluded" => {
                self.products_included = list(value, key, &mut self.odd, Product::read);
            }
            "productsExcluded" => {
                self.products_excluded = list(value, key, &mut self.odd, Product::read);
            }
            "storesIncluded" => self.stores_included = list(value, key, &mut self.odd, store),
            "redemptionChannels" => {
                self.channels = list(value, key, &mut self.odd, Channel::read);
            }
            "redemptionHistory" => {
                self.history = list(value, key, &mut self.odd, Redemption::read);
                let moment = |one: &Redemption| one.at.value().map(|at| at.at);
                self.history.sort_by_key(|one| Reverse(moment(one)));
            }
            "affiliate" => self.take_affiliate(value),
            _ => self.unknown.push((key.to_owned(), value.raw().to_owned())),
        }
    }

    fn take_affiliate(&mut self, node: Node<'_>) {
        let mut affiliate = Affiliate::default();
        let is_object = each_member(node, |key, value| match key {
            "id" => affiliate.id = Read::text(value),
            "name" => affiliate.name = Read::text(value),
            _ => {}
        });
        self.affiliate = is_object.then_some(affiliate);
        if !is_object && node.raw() != "null" {
            self.odd.push(OddMember {
                name: "affiliate".to_owned(),
                raw: node.raw().to_owned(),
            });
        }
    }
}

impl Product {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut product = Self::default();
        let is_object = each_member(node, |key, value| match key {
            "id" => product.id = Read::text(value),
            "type" => product.kind = Read::text(value),
            _ => {}
        });
        if !is_object {
            product.id = Read::Is(plain_text(node)?.into_owned());
        }
        Some(product)
    }
}

/// The id of a store, from a bare text or an object.
fn store(node: Node<'_>) -> Option<String> {
    let mut id = plain_text(node);
    each_member(node, |key, value| {
        if key == "id" {
            id = plain_text(value);
        }
    });
    id.map(std::borrow::Cow::into_owned)
}

impl Channel {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut channel = Self::default();
        each_member(node, |key, value| match key {
            "type" => channel.kind = Read::text(value),
            "valueType" => channel.value_type = Read::text(value),
            "value" => channel.value = Read::text(value),
            "message" => channel.message = Read::text(value),
            _ => {}
        })
        .then_some(channel)
    }
}

impl Redemption {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut redemption = Self::default();
        each_member(node, |key, value| match key {
            "storeId" => redemption.store_id = Read::text(value),
            "receiptId" => redemption.receipt_id = Read::text(value),
            "redeemDateTime" => redemption.at = Read::instant(value),
            _ => {
                let raw = value.raw().to_owned();
                redemption.unknown.push((key.to_owned(), raw));
            }
        })
        .then_some(redemption)
    }
}
