//! Markup being written. What stands in quotes in the code is markup, what is
//! put between parentheses is text, and text is escaped: nothing of a person's
//! file can become an element or an attribute.
//!
//! Pages are functions from what the page knows to markup, of one type each,
//! and the browser makes nodes of it (`browser::morph`): a view of a type of
//! its own would cost the page ten times the code.

use crate::chart::escape;

/// `put!(h, "<b>" (name) "</b>")`: markup in quotes, text in parentheses.
macro_rules! put {
    ($h:expr, $($part:tt)*) => {{ $( crate::ui::html::put_one!($h, $part); )* }};
}

macro_rules! put_one {
    ($h:expr, ($text:expr)) => {
        $h.text(&$text)
    };
    ($h:expr, $markup:literal) => {
        $h.raw($markup)
    };
}

pub(super) use {put, put_one};

/// Markup so far.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Markup as it is: only the page's own, or a drawing of `chart`.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Text, escaped so that it can stand between tags and in an attribute.
    pub fn text(&mut self, text: &str) {
        escape::push(&mut self.0, text);
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }

    /// An option of a list, and whether it is the chosen one.
    pub fn option(&mut self, value: &str, name: &str, chosen: bool) {
        put!(self, "<option value='" (value) "'");
        if chosen {
            self.raw(" selected");
        }
        put!(self, ">" (name) "</option>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        let mut h = Html::default();
        let name = String::from("<img src=x onerror='a()'>");
        put!(h, "<p title='" (name) "'>" ("a & b") "</p>");
        h.option("\"", "'", true);
        assert_eq!(
            h.finish(),
            "<p title='&lt;img src=x onerror=&#39;a()&#39;&gt;'>a &amp; b</p>\
             <option value='&quot;' selected>&#39;</option>"
        );
    }
}
