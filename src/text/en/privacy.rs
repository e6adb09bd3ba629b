//! The privacy page.

use crate::text::words::PrivacyWords;

pub const PRIVACY: PrivacyWords = PrivacyWords {
    title: "Privacy",
    lead: "Your files are read and counted by your browser. Nothing is sent, to us or to anyone.",
    sections: &[
        (
            "What stays on this computer",
            &[
                "Your files are neither copied nor kept: close the tab and nothing of them remains.",
                "The browser remembers the language, the theme and your settings (active window, answers to questions with the headers of the columns). Clearing the site’s data clears them.",
                "No cookie, no audience measurement, no account.",
            ],
        ),
        (
            "What is closed",
            &[
                "Once loaded, and before it reads anything, the page forbids itself every request, to its own site too: data, images, fonts, scripts, forms. The browser enforces this rule (Content-Security-Policy), and no script can lift it.",
                "The computation runs apart in the page, under the same rule.",
                "The counter at the top reads what the browser has asked of the network since, for the page and for the computation.",
            ],
        ),
        (
            "What a page cannot close",
            &[
                "A page can always lead to another address (a link, a new tab), have a domain name looked up in advance or set up a WebRTC link: no rule forbids it altogether. Vigie does none of this, and its tests check it.",
                "A browser extension sees what you see. If in doubt, open the page in a private window without extensions.",
            ],
        ),
        (
            "Verify in a minute",
            &[
                "Open the page, then cut the network (airplane mode) and drop your files: it all works.",
                "Or open the browser’s tools (F12), the Network tab, and drop your files: no line towards a server is added.",
            ],
        ),
    ],
};
