//! Markup into the page: what stands in a place becomes what the markup says,
//! node by node. What stays the same stays the very node, so that the keyboard,
//! an open menu and a half-typed word are where the reader left them.
//!
//! The markup is the page's own (`ui::html`), with every text in it escaped.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTemplateElement, Node};

/// Makes the children of the element with this id what the markup says.
pub fn show(id: &str, markup: &str) {
    let document = web_sys::window().and_then(|w| w.document());
    let found = document.and_then(|d| {
        let template = d.create_element("template").ok()?;
        Some((d.get_element_by_id(id)?, template))
    });
    if let Some((place, template)) = found {
        template.set_inner_html(markup);
        let template: HtmlTemplateElement = template.unchecked_into();
        children(&place, &template.content());
    }
}

fn children(old: &Node, new: &Node) {
    let mut have = old.first_child();
    let mut next = new.first_child();
    while let Some(want) = next {
        next = want.next_sibling();
        have = skip_to(old, have, &want);
        match have {
            Some(there) if alike(&there, &want) => {
                become_like(&there, &want);
                have = there.next_sibling();
            }
            // Something was put before what is there.
            Some(there) if next.as_ref().is_some_and(|n| alike(&there, n)) => {
                let _ = old.insert_before(&want, Some(&there));
                have = Some(there);
            }
            Some(there) => {
                have = there.next_sibling();
                let _ = old.replace_child(&want, &there);
            }
            None => {
                let _ = old.append_child(&want);
            }
        }
    }
    while let Some(left) = have {
        have = left.next_sibling();
        let _ = old.remove_child(&left);
    }
}

/// What has a name and stands further on is gone to, and what stood before it
/// goes: it keeps the keyboard, which a node that is moved would lose.
fn skip_to(parent: &Node, have: Option<Node>, want: &Node) -> Option<Node> {
    let name = id(want);
    if name.is_empty() {
        return have;
    }
    let mut found = have.clone();
    while let Some(there) = &found {
        if alike(there, want) {
            break;
        }
        found = there.next_sibling();
    }
    let Some(found) = found else { return have };
    let mut gone = have;
    while let Some(there) = gone.filter(|there| *there != found) {
        gone = there.next_sibling();
        let _ = parent.remove_child(&there);
    }
    Some(found)
}

fn id(node: &Node) -> String {
    node.dyn_ref::<Element>().map_or(String::new(), Element::id)
}

fn alike(a: &Node, b: &Node) -> bool {
    a.node_name() == b.node_name() && id(a) == id(b)
}

fn become_like(old: &Node, new: &Node) {
    if old.is_equal_node(Some(new)) {
        return;
    }
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(old), Some(new)) => {
            attributes(old, new);
            // A place within a place is filled by itself.
            if !new.has_attribute("data-place") {
                children(old, new);
            }
            choices(old, new);
        }
        _ => old.set_node_value(new.node_value().as_deref()),
    }
}

fn attributes(old: &Element, new: &Element) {
    let names = |of: &Element| {
        of.get_attribute_names()
            .iter()
            .filter_map(|n| n.as_string())
            .collect::<Vec<_>>()
    };
    for name in names(new) {
        let value = new.get_attribute(&name);
        if old.get_attribute(&name) != value {
            let _ = old.set_attribute(&name, &value.unwrap_or_default());
        }
    }
    for name in names(old) {
        // What the reader has opened stays open.
        if !new.has_attribute(&name) && name != "open" {
            let _ = old.remove_attribute(&name);
        }
    }
}

/// What the reader chose last goes before an attribute, so it is set as well.
fn choices(old: &Element, new: &Element) {
    if let Some(select) = old.dyn_ref::<HtmlSelectElement>() {
        if let Ok(Some(chosen)) = new.query_selector("option[selected]") {
            select.set_value(&chosen.get_attribute("value").unwrap_or_default());
        }
    } else if let Some(input) = old.dyn_ref::<HtmlInputElement>() {
        input.set_checked(new.has_attribute("checked"));
        if let Some(value) = new.get_attribute("value") {
            input.set_value(&value);
        }
    }
}
