//! The few small drawings, none of which says anything of its own.

/// The lighthouse.
pub const LOGO: &str = "<svg class='logo' viewBox='0 0 24 24' aria-hidden='true'>\
<path d='M9.6 9.5h4.8l1.5 11.7H8.1z'/><path d='M8.8 15.4h6.4'/>\
<path d='M9.2 9.5V6.2L12 4l2.8 2.2v3.3z'/><path d='M6.6 21.2h10.8'/>\
<path d='M6.8 7.6 2.8 6.2M6.8 7.6 2.8 9M17.2 7.6l4-1.4M17.2 7.6l4 1.4'/></svg>";

/// To the left.
pub const EARLIER: &str =
    "<svg viewBox='0 0 12 12' aria-hidden='true'><path d='M7.5 2 3.5 6l4 4'/></svg>";

/// To the right.
pub const LATER: &str =
    "<svg viewBox='0 0 12 12' aria-hidden='true'><path d='M4.5 2l4 4-4 4'/></svg>";

/// Away with it.
pub const CLOSE: &str =
    "<svg viewBox='0 0 12 12' aria-hidden='true'><path d='M2.5 2.5l7 7M9.5 2.5l-7 7'/></svg>";

/// It went up, went down, stayed.
pub const UP: &str =
    "<svg class='arrow' viewBox='0 0 12 12' aria-hidden='true'><path d='M6 2 11 10H1z'/></svg>";
/// See [`UP`].
pub const DOWN: &str =
    "<svg class='arrow' viewBox='0 0 12 12' aria-hidden='true'><path d='M6 10 1 2h10z'/></svg>";
/// See [`UP`].
pub const FLAT: &str =
    "<svg class='arrow' viewBox='0 0 12 12' aria-hidden='true'><path d='M1.5 6h9'/></svg>";
